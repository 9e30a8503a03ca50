package metrix.simulator.protocol;

/// A refused call on its way to the envelope. It carries no stack trace: a refusal is an ordinary
/// answer.
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  GraphError(Failure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
