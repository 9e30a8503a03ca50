package metrix.server.security;

import java.util.Map;

/// The headers of every answer, errors included.
public final class SecurityHeaders {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "frame-src https://www.facebook.com https://business.facebook.com",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Frame-Options",
          "DENY",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(),"
              + " serial=(), usb=()");

  private SecurityHeaders() {}

  /// The headers by their names.
  public static Map<String, String> all() {
    return ALL;
  }
}
