package metrix.server.http;

/// The short title of an HTTP status.
final class Titles {
  private Titles() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Session required";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 408 -> "Too slow";
      case 409 -> "Conflict";
      case 413 -> "Too large";
      case 414 -> "Address too long";
      case 415 -> "Wrong content type";
      case 421 -> "Wrong address";
      case 422 -> "Input with problems";
      case 429 -> "Too many calls";
      case 431 -> "Headers too large";
      case 502, 503, 504 -> "Meta not reached";
      default -> status >= 500 ? "Internal error" : "Refused";
    };
  }
}
