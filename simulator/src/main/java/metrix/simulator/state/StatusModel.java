package metrix.simulator.state;

import java.time.Instant;

/// What is in force for an object: its own wish, its review, its parents.
///
/// Source: Meta, "Ad object status" page; the order follows 471 recorded answers of one v25
/// account.
public final class StatusModel {
  private StatusModel() {}

  /// The `effective_status` of an object at a moment.
  public static String effective(World world, Node node, Instant now) {
    return switch (node.kind()) {
      case CAMPAIGN -> own(node);
      case ADSET -> adSet(world, node);
      case AD -> ad(world, node, now);
      default -> node.configured();
    };
  }

  private static String own(Node node) {
    boolean issues = node.review().verdict() == Review.Verdict.ISSUES;
    return issues && !gone(node.configured()) ? "WITH_ISSUES" : node.configured();
  }

  private static String adSet(World world, Node adSet) {
    String campaign = world.parent(adSet).map(Node::configured).orElse("DELETED");
    if (gone(adSet.configured()) || gone(campaign)) {
      return gone(adSet.configured()) ? strongest(adSet.configured(), campaign) : campaign;
    }
    if (adSet.review().verdict() == Review.Verdict.ISSUES) {
      return "WITH_ISSUES";
    }
    if (paused(adSet.configured())) {
      return "PAUSED";
    }
    return paused(campaign) ? "CAMPAIGN_PAUSED" : "ACTIVE";
  }

  private static String ad(World world, Node ad, Instant now) {
    String adSet = world.parent(ad).map(parent -> adSet(world, parent)).orElse("DELETED");
    if (gone(ad.configured()) || gone(adSet)) {
      return gone(ad.configured()) ? strongest(ad.configured(), adSet) : adSet;
    }
    if (now.isBefore(ad.review().ends())) {
      return "PENDING_REVIEW";
    }
    if (ad.review().verdict() != Review.Verdict.FINE) {
      return ad.review().verdict() == Review.Verdict.DISAPPROVED ? "DISAPPROVED" : "WITH_ISSUES";
    }
    if (paused(ad.configured())) {
      return "PAUSED";
    }
    return switch (adSet) {
      case "PAUSED" -> "ADSET_PAUSED";
      case "CAMPAIGN_PAUSED", "WITH_ISSUES" -> adSet;
      default -> "ACTIVE";
    };
  }

  private static String strongest(String own, String parent) {
    return own.equals("DELETED") || parent.equals("DELETED") ? "DELETED" : own;
  }

  private static boolean gone(String status) {
    return status.equals("ARCHIVED") || status.equals("DELETED");
  }

  private static boolean paused(String status) {
    return status.equals("PAUSED");
  }
}
