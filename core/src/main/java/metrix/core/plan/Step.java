package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.AdId;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// One node of a plan.
///
/// @param number from 1, in an order in which every step comes after those it depends on
/// @param name of the object, or the file name of the image
/// @param rows the rows of the sheet that it serves; none for forms and edits
/// @param dependsOn numbers of steps that must have succeeded before
public record Step(
    int number,
    Intent intent,
    String name,
    List<Integer> rows,
    List<Integer> dependsOn,
    List<FieldChange> changes) {
  /// What kind of work a step is, in the words of the receipt.
  public enum Kind {
    IMAGE,
    CREATIVE,
    CAMPAIGN,
    AD_SET,
    AD,
    UPDATE,
    ACTIVATE,
    ARCHIVE,
    DELETE;

    /// The word in the receipt: `ad_set`.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Step {
    rows = List.copyOf(rows);
    dependsOn = List.copyOf(dependsOn);
    changes = List.copyOf(changes);
    if (number < 1 || dependsOn.stream().anyMatch(d -> d < 1 || d >= number)) {
      throw new IllegalArgumentException("step " + number + " depends on " + dependsOn);
    }
  }

  public Kind kind() {
    return switch (intent) {
      case Intent.UploadImage _, Intent.CopyImage _ -> Kind.IMAGE;
      case Intent.MakeCopy copy ->
          switch (copy.spec().level()) {
            case CAMPAIGN -> Kind.CAMPAIGN;
            case AD_SET -> Kind.AD_SET;
            case AD -> Kind.AD;
            case ACCOUNT -> throw new IllegalStateException("accounts are not made");
          };
      case Intent.MakeCreative _ -> Kind.CREATIVE;
      case Intent.ShowCreative _ -> Kind.UPDATE;
      case Intent.MakeCampaign _ -> Kind.CAMPAIGN;
      case Intent.MakeAdSet _ -> Kind.AD_SET;
      case Intent.MakeAd _ -> Kind.AD;
      case Intent.ChangeObject change -> kindOf(change.changes());
    };
  }

  /// The object that the step changes, if that is there already.
  public Optional<ObjectId> existing() {
    return switch (intent) {
      case Intent.ChangeObject(Ref.Existing(ObjectId id), _, _) -> Optional.of(id);
      case Intent.ShowCreative(AdId ad, _) -> Optional.of(ad);
      default -> Optional.empty();
    };
  }

  private static Kind kindOf(List<ObjectChange> changes) {
    for (ObjectChange change : changes) {
      if (change instanceof ObjectChange.SetStatus(ConfiguredStatus status)) {
        return switch (status) {
          case ACTIVE -> Kind.ACTIVATE;
          case PAUSED -> Kind.UPDATE;
          case ARCHIVED -> Kind.ARCHIVE;
          case DELETED -> Kind.DELETE;
        };
      }
    }
    return Kind.UPDATE;
  }
}
