package metrix.model;

import java.net.URI;
import java.util.Optional;

/// What a click on an ad opens.
public sealed interface ClickTarget {
  /// A page on the web.
  record Website(URI link) implements ClickTarget {}

  /// A form at Meta in which people leave their address.
  ///
  /// @param id of the form, which belongs to the Page of the ad
  record LeadForm(String id) implements ClickTarget {
    public LeadForm {
      ObjectId.requireDigits(id);
    }
  }

  /// An app in its store.
  ///
  /// @param application Meta's id of the app, whose installs and events count for the ad
  record App(URI store, Optional<String> application) implements ClickTarget {
    public App {
      application.ifPresent(ObjectId::requireDigits);
    }
  }

  /// A conversation with the business.
  record Chat(Messenger with) implements ClickTarget {}

  /// A phone call.
  ///
  /// @param number with the code of the country: `+14155550100`
  record Call(String number) implements ClickTarget {}

  /// The programs for conversations.
  enum Messenger {
    MESSENGER,
    WHATSAPP
  }
}
