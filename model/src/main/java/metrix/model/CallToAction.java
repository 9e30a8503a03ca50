package metrix.model;

/// The button of an ad; the ones that fit a website. Source: Meta, call to action types of the
/// v25.0 specs.
public enum CallToAction {
  LEARN_MORE("Learn more"),
  SHOP_NOW("Shop now"),
  SIGN_UP("Sign up"),
  SUBSCRIBE("Subscribe"),
  BOOK_NOW("Book now"),
  GET_OFFER("Get offer"),
  GET_QUOTE("Get quote"),
  CONTACT_US("Contact us"),
  DOWNLOAD("Download"),
  APPLY_NOW("Apply now"),
  ORDER_NOW("Order now"),
  SEE_MORE("See more"),
  WATCH_MORE("Watch more"),
  DONATE_NOW("Donate now"),
  NO_BUTTON("No button");

  private final String label;

  CallToAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
