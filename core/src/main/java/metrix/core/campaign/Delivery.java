package metrix.core.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;

/// Whether an object delivers and if not why: the one vocabulary of statuses on the page, in lists
/// and in filters. Derived from Meta's `effective_status`, the schedule and the learning phase; an
/// object's own state wins over its parent's. Source: Meta, ad, ad set and status pages, copies of
/// 2026-09-12.
public enum Delivery {
  ACTIVE,
  LEARNING,
  LEARNING_LIMITED,
  IN_REVIEW,
  PAUSED,
  CAMPAIGN_OFF,
  ADSET_OFF,
  REJECTED,
  ISSUES,
  SCHEDULED,
  ENDED,
  ARCHIVED,
  DELETED,
  PROCESSING,
  BILLING;

  /// The word in the API, in lists and in filters: `learning_limited`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The delivery of a campaign at a moment.
  public static Delivery of(Campaign campaign, Instant now) {
    Delivery own = ofStatus(campaign.effectiveStatus());
    return own == ACTIVE ? bySchedule(campaign.start(), campaign.stop(), now) : own;
  }

  /// The delivery of an ad set. Its campaign's schedule binds it too.
  public static Delivery of(AdSet adSet, Campaign campaign, Instant now) {
    Delivery own = ofStatus(adSet.effectiveStatus());
    if (own != ACTIVE) {
      return own;
    }
    Delivery above = of(campaign, now);
    if (above == ENDED || above == SCHEDULED) {
      return above;
    }
    Delivery timed = bySchedule(adSet.start(), adSet.end(), now);
    return timed == ACTIVE ? byLearning(adSet.learning().orElse("")) : timed;
  }

  /// The delivery of an ad. Its ad set's schedule binds it too; learning is the ad set's own.
  public static Delivery of(Ad ad, AdSet adSet, Campaign campaign, Instant now) {
    Delivery own = ofStatus(ad.effectiveStatus());
    if (own != ACTIVE) {
      return own;
    }
    Delivery above = of(adSet, campaign, now);
    return above == ENDED || above == SCHEDULED ? above : ACTIVE;
  }

  private static Delivery ofStatus(String effective) {
    return switch (effective) {
      case "ACTIVE", "PREAPPROVED" -> ACTIVE;
      case "PAUSED" -> PAUSED;
      case "CAMPAIGN_PAUSED" -> CAMPAIGN_OFF;
      case "ADSET_PAUSED" -> ADSET_OFF;
      case "ARCHIVED" -> ARCHIVED;
      case "DELETED" -> DELETED;
      case "IN_PROCESS" -> PROCESSING;
      case "PENDING_REVIEW" -> IN_REVIEW;
      case "PENDING_BILLING_INFO" -> BILLING;
      case "DISAPPROVED" -> REJECTED;
      // A word that we do not know must not look as if all were well.
      default -> ISSUES;
    };
  }

  private static Delivery bySchedule(
      Optional<OffsetDateTime> start, Optional<OffsetDateTime> end, Instant now) {
    if (end.filter(e -> !e.toInstant().isAfter(now)).isPresent()) {
      return ENDED;
    }
    return start.filter(s -> s.toInstant().isAfter(now)).isPresent() ? SCHEDULED : ACTIVE;
  }

  private static Delivery byLearning(String learning) {
    return switch (learning) {
      case "LEARNING" -> LEARNING;
      case "FAIL" -> LEARNING_LIMITED;
      default -> ACTIVE;
    };
  }
}
