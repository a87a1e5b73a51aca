"""Whether a PDF may be read without a password."""

from pypdf import PasswordType, PdfReader

# A reader is asked for the user password alone, while pypdf tries "" as either; it has no public
# way to ask for one of them.
from pypdf._encryption import AlgV5

_HARDENED = 5


def unlock(reader: PdfReader) -> bool:
    """Decrypt with the empty user password, as viewers do; False where that is not the password.

    A file that only its owner's password protects (against printing, copying) opens that way.
    """
    granted = reader.decrypt("")
    encryption = reader._encryption
    if granted != PasswordType.OWNER_PASSWORD or encryption is None or encryption.V < _HARDENED:
        return granted != PasswordType.NOT_DECRYPTED
    values = encryption.values
    return bool(AlgV5.verify_user_password(encryption.R, b"", values.U, values.UE))
