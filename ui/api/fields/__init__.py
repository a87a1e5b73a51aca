"""The fields of requests and responses, as the OpenAPI document tells them."""
