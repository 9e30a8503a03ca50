package metrix.model;

import java.util.Arrays;
import java.util.List;

/// A standard event that an ad set can aim at. Source: Meta, `custom_event_type` of the v25.0
/// specs; the spelling differs from the pixel's own. That the events of apps cannot come from a
/// website is not verified.
public enum ConversionEvent {
  PURCHASE("Purchase", true),
  ADD_TO_CART("Add to cart", true),
  INITIATED_CHECKOUT("Checkout started", true),
  ADD_PAYMENT_INFO("Payment info added", true),
  ADD_TO_WISHLIST("Added to wish list", true),
  LEAD("Lead", true),
  COMPLETE_REGISTRATION("Registration completed", true),
  CONTENT_VIEW("Content viewed", true),
  SEARCH("Search", true),
  CONTACT("Contact", true),
  CUSTOMIZE_PRODUCT("Product customized", true),
  FIND_LOCATION("Location searched", true),
  SUBSCRIBE("Subscribe", true),
  START_TRIAL("Trial started", true),
  SUBMIT_APPLICATION("Application submitted", true),
  SCHEDULE("Appointment scheduled", true),
  DONATE("Donation", true),
  ACHIEVEMENT_UNLOCKED("Achievement unlocked", false),
  LEVEL_ACHIEVED("Level achieved", false),
  TUTORIAL_COMPLETION("Tutorial completed", false),
  SPENT_CREDITS("Credits spent", false),
  RATE("Rating given", false),
  D2_RETENTION("Back on the second day", false),
  D7_RETENTION("Back in the first week", false);

  private final String label;
  private final boolean ofWebsite;

  ConversionEvent(String label, boolean ofWebsite) {
    this.label = label;
    this.ofWebsite = ofWebsite;
  }

  public String label() {
    return label;
  }

  /// The events that a pixel on a website reports.
  public static List<ConversionEvent> ofWebsites() {
    return Arrays.stream(values()).filter(e -> e.ofWebsite).toList();
  }
}
