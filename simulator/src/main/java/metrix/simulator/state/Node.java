package metrix.simulator.state;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// A campaign, ad set, ad, creative, label or report: an immutable version of it; a change makes a
/// new one.
///
/// @param account bare id of its ad account
/// @param parent id of the campaign of an ad set or the ad set of an ad, else 0
/// @param configured what its owner set: ACTIVE, PAUSED, ARCHIVED or DELETED
public record Node(
    long id,
    Kind kind,
    String account,
    long parent,
    Body body,
    String configured,
    Instant created,
    Instant updated,
    Timeline timeline,
    Review review)
    implements Entity {
  @Override
  public String path() {
    return Long.toString(id);
  }

  public ObjectNode json() {
    return body.json();
  }

  public String name() {
    return json().path("name").asString("");
  }

  /// The same for a reader of several of its values; not to be kept or shared.
  public Node atHand() {
    return body instanceof Body.Generated
        ? new Node(
            id,
            kind,
            account,
            parent,
            body.atHand(),
            configured,
            created,
            updated,
            timeline,
            review)
        : this;
  }

  public Node withBody(ObjectNode json, Instant now) {
    return new Node(
        id,
        kind,
        account,
        parent,
        new Body.Stored(json),
        configured,
        created,
        now,
        timeline,
        review);
  }

  public Node withConfigured(String status, Instant now) {
    Timeline switched = timeline.switched(status.equals("ACTIVE"), now.getEpochSecond());
    return new Node(id, kind, account, parent, body, status, created, now, switched, review);
  }

  public Node withTimeline(Timeline newTimeline) {
    return new Node(
        id, kind, account, parent, body, configured, created, updated, newTimeline, review);
  }

  /// The same with a review that begins now.
  public Node withReview(Review newReview, Instant now) {
    Timeline held = timeline.reviewed(newReview, now.getEpochSecond());
    return new Node(id, kind, account, parent, body, configured, created, updated, held, newReview);
  }
}
