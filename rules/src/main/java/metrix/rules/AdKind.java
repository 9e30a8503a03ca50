package metrix.rules;

import metrix.model.Destination;

/// What an ad must be to go with a line of the table of goals.
public enum AdKind {
  /// A picture with texts that opens an address: a website, or an app in its store.
  LINK(""),
  LEAD_FORM(""),
  /// It opens Messenger or WhatsApp.
  CHAT(""),
  CALL(""),
  DIRECT("Its ads open Instagram Direct, which comes later."),
  VIDEO("Its ads need a video; ads with images are what can be made."),
  POST("It promotes a post that is there already; choosing posts comes later."),
  PAGE("Its ads ask people to like a Page, which comes later."),
  EVENT("It promotes an event; choosing events comes later."),
  PROFILE("Its ads open an Instagram profile, which comes later.");

  private final String whyNot;

  AdKind(String whyNot) {
    this.whyNot = whyNot;
  }

  /// Why this program cannot make such ads yet; empty when it can.
  public String whyNot() {
    return whyNot;
  }

  /// The ads of a destination.
  static AdKind of(Destination destination) {
    return switch (destination) {
      case WEBSITE, APP -> LINK;
      case ON_AD -> LEAD_FORM;
      case INSTAGRAM_DIRECT, LEAD_FROM_IG_DIRECT -> DIRECT;
      case MESSENGER,
          WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER,
          MESSAGING_MESSENGER_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_WHATSAPP,
          MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP,
          LEAD_FROM_MESSENGER ->
          CHAT;
      case ON_POST -> POST;
      case ON_VIDEO -> VIDEO;
      case ON_PAGE -> PAGE;
      case ON_EVENT -> EVENT;
      case INSTAGRAM_PROFILE -> PROFILE;
      case PHONE_CALL -> CALL;
    };
  }
}
