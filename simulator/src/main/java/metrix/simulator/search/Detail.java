package metrix.simulator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An interest, a behaviour or a demographic trait that ads can be aimed at.
///
/// @param kind the member of `flexible_spec`, such as `interests` or `work_positions`
/// @param id Meta's id; the wire word itself for devices and operating systems
/// @param apart what tells namesakes apart, or the town of a school
/// @param people rough number of people, invented
public record Detail(
    String kind,
    String id,
    String name,
    Optional<String> apart,
    List<String> path,
    long people,
    OptionStatus status) {
  static final String INTERESTS = "interests";
  // The upper bound of a size over the lower one, as in recorded estimates.
  private static final double SPREAD = 1.176;

  public Detail {
    path = List.copyOf(path);
  }

  public boolean isInterest() {
    return kind.equals(INTERESTS);
  }

  /// The first step below the kind, which interests call their topic.
  public String topic() {
    return path.getFirst();
  }

  /// The row of `adinterest`. Source: recorded row of "Cooking" with today's two bounds.
  public ObjectNode interestRow() {
    ObjectNode row = Json.object();
    row.put("id", id).put("name", name);
    size(row);
    path(row, List.of());
    row.put("description", "").put("topic", topic());
    apart.ifPresent(words -> row.put("disambiguation_category", words));
    return row;
  }

  /// The row of `adTargetingCategory`. Source: recorded row of "Marathons"; `platform` of devices
  /// is unverified.
  public ObjectNode categoryRow() {
    ObjectNode row = Json.object();
    row.put("id", id).put("name", name).put("type", kind);
    path(row, List.of());
    row.put("description", description());
    size(row);
    if (kind.equals("user_os") || kind.equals("user_device")) {
      row.put("platform", name.startsWith("i") || topicEnds("Apple") ? "iOS" : "Android");
    }
    return row;
  }

  /// The row of the account's edges for all kinds. Source: Meta, "Detailed targeting" page; that
  /// paths of interests begin with their kind here is unverified.
  public ObjectNode unifiedRow() {
    ObjectNode row = Json.object();
    row.put("id", id).put("name", name).put("type", kind);
    path(row, isInterest() ? List.of("Interests") : List.of());
    row.put("description", description());
    size(row);
    return row;
  }

  /// The row of schools, fields of study, employers and job titles. Source: recorded row of
  /// "Saarland University".
  public ObjectNode coverageRow() {
    ObjectNode row = Json.object();
    row.put("id", id).put("name", name).put("coverage", people);
    apart.ifPresent(town -> row.put("subtext", town));
    return row;
  }

  /// The sizes as they stand in every row.
  public ObjectNode size(ObjectNode row) {
    return row.put("audience_size_lower_bound", people)
        .put("audience_size_upper_bound", Math.round(people * SPREAD));
  }

  private void path(ObjectNode row, List<String> first) {
    List<String> steps = new ArrayList<>(first);
    steps.addAll(path);
    steps.add(name);
    ArrayNode trail = row.putArray("path");
    steps.forEach(trail::add);
  }

  private String description() {
    return isInterest() ? "" : "People who match: " + name;
  }

  private boolean topicEnds(String word) {
    return path.getLast().equals(word);
  }
}
