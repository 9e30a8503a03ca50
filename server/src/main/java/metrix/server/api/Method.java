package metrix.server.api;

/// The HTTP methods of the API.
public enum Method {
  GET,
  POST,
  PUT,
  DELETE
}
