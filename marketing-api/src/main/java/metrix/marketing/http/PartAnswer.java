package metrix.marketing.http;

import metrix.marketing.GraphFailure;
import metrix.marketing.wire.Node;

/// What one part of a batch came to.
sealed interface PartAnswer {
  /// Meta answered.
  record Given(Node node) implements PartAnswer {}

  /// It failed, or nobody knows.
  record Failed(GraphFailure failure) implements PartAnswer {}
}
