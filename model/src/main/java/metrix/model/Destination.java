package metrix.model;

import java.util.Arrays;
import java.util.Optional;

/// Where an ad leads people: Meta's `destination_type`. Source: Meta, ODAX mapping page, copy of
/// 2026-09-12; `destination_type` of the v25.0 specs, which lack the last three.
public enum Destination {
  WEBSITE("Website"),
  APP("App"),
  MESSENGER("Messenger"),
  WHATSAPP("WhatsApp"),
  INSTAGRAM_DIRECT("Instagram Direct"),
  MESSAGING_INSTAGRAM_DIRECT_MESSENGER("Instagram Direct or Messenger"),
  MESSAGING_MESSENGER_WHATSAPP("Messenger or WhatsApp"),
  MESSAGING_INSTAGRAM_DIRECT_WHATSAPP("Instagram Direct or WhatsApp"),
  MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP("Instagram Direct, Messenger or WhatsApp"),
  ON_AD("Lead form"),
  ON_POST("Post"),
  ON_VIDEO("Video"),
  ON_PAGE("Page"),
  ON_EVENT("Event"),
  INSTAGRAM_PROFILE("Instagram profile"),
  PHONE_CALL("Phone call"),
  LEAD_FROM_MESSENGER("Leads in Messenger"),
  LEAD_FROM_IG_DIRECT("Leads in Instagram Direct");

  private final String label;

  Destination(String label) {
    this.label = label;
  }

  /// The word that advertisers know.
  public String label() {
    return label;
  }

  /// Whether the ad opens a chat.
  public boolean isChat() {
    return switch (this) {
      case MESSENGER,
          WHATSAPP,
          INSTAGRAM_DIRECT,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER,
          MESSAGING_MESSENGER_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP,
          LEAD_FROM_MESSENGER,
          LEAD_FROM_IG_DIRECT ->
          true;
      case WEBSITE,
          APP,
          ON_AD,
          ON_POST,
          ON_VIDEO,
          ON_PAGE,
          ON_EVENT,
          INSTAGRAM_PROFILE,
          PHONE_CALL ->
          false;
    };
  }

  /// Reads Meta's name or the plain word, in any case.
  public static Optional<Destination> parse(String text) {
    String typed = text.strip();
    return Arrays.stream(values())
        .filter(d -> d.name().equalsIgnoreCase(typed) || d.label.equalsIgnoreCase(typed))
        .findFirst();
  }
}
