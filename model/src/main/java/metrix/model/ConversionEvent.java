package metrix.model;

/// A standard pixel event that an ad set can aim at. Source: Meta, `custom_event_type` of the v25.0
/// specs; the spelling differs from the pixel's own.
public enum ConversionEvent {
  PURCHASE("Purchase"),
  ADD_TO_CART("Add to cart"),
  INITIATED_CHECKOUT("Checkout started"),
  ADD_PAYMENT_INFO("Payment info added"),
  LEAD("Lead"),
  COMPLETE_REGISTRATION("Registration completed"),
  CONTENT_VIEW("Content viewed"),
  SEARCH("Search"),
  CONTACT("Contact"),
  SUBSCRIBE("Subscribe"),
  START_TRIAL("Trial started"),
  SUBMIT_APPLICATION("Application submitted"),
  SCHEDULE("Appointment scheduled"),
  DONATE("Donation");

  private final String label;

  ConversionEvent(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
