package metrix.core.draft;

/// Says that a draft was changed elsewhere since it was read.
public final class StaleDraft extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StaleDraft(String id) {
    super("The draft " + id + " was changed elsewhere, for instance in another tab.");
  }
}
