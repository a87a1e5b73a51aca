# certguide: `docker build -t certguide .`; compose.yaml runs two of it.
FROM python:3.11.14-slim-bookworm AS build

WORKDIR /src
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/certguide
COPY requirements-torch.txt requirements.lock ./
# Every file by its hash, wheels alone; torch in its small build for processors.
RUN /opt/certguide/bin/pip install --only-binary :all: \
        --extra-index-url https://download.pytorch.org/whl/cpu -r requirements-torch.txt \
    && /opt/certguide/bin/pip install --no-deps --require-hashes --only-binary :all: \
        -r requirements.lock
COPY . .
RUN /opt/certguide/bin/pip install --no-deps .

FROM python:3.11.14-slim-bookworm

RUN useradd --uid 10001 --no-create-home certguide \
    && install --directory --owner=certguide --mode=0700 /data /data/log
COPY --from=build /opt/certguide /opt/certguide
ENV PATH=/opt/certguide/bin:$PATH CERTGUIDE_DATA=/data PYTHONUNBUFFERED=1
USER 10001
VOLUME /data
EXPOSE 7860
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:7860/readyz', timeout=4)"]
ENTRYPOINT ["certguide"]
CMD ["chat", "--host", "0.0.0.0"]
