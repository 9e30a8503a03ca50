package metrix.core.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A permission of the Meta app that the work needs. Source: Meta, permissions reference and the
/// pages of each edge, copies of 2026-09-12.
enum Permission {
  ADS_MANAGEMENT("Without ads_management nothing can be created or changed; reading works."),
  ADS_READ("Without ads_read the ads and their insights may not be readable."),
  PAGES_SHOW_LIST("Without pages_show_list your Pages may not be listed."),
  PAGES_READ_ENGAGEMENT("Without pages_read_engagement Meta may refuse ads that speak as a Page.");

  private final String withoutIt;

  Permission(String withoutIt) {
    this.withoutIt = withoutIt;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  String withoutIt() {
    return withoutIt;
  }

  /// Who may manage ads may read them, so `ads_read` is not missed beside `ads_management`.
  static List<Permission> missingIn(Set<String> granted) {
    return Arrays.stream(values())
        .filter(p -> !granted.contains(p.wire()))
        .filter(p -> p != ADS_READ || !granted.contains(ADS_MANAGEMENT.wire()))
        .toList();
  }
}
