package metrix.simulator.edge.targeting;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.search.Detail;
import metrix.simulator.search.Details;
import metrix.simulator.search.OptionStatus;
import tools.jackson.databind.node.ObjectNode;

/// The searches for interests, behaviours and demographics. Source: Meta, "Targeting search" page.
final class OptionSearch {
  private static final Map<String, String> WORKS =
      Map.of(
          "adeducationschool", "education_schools",
          "adeducationmajor", "education_majors",
          "adworkemployer", "work_employers",
          "adworkposition", "work_positions");

  private OptionSearch() {}

  private static Details details(Request request) {
    return request.graph().catalog().details();
  }

  static List<ObjectNode> interests(Request request) {
    return details(request)
        .search(Writes.required(request.params(), "q"), Detail::isInterest)
        .stream()
        .map(Detail::interestRow)
        .toList();
  }

  static List<ObjectNode> suggestions(Request request) {
    Params params = request.params();
    Writes.required(params, "interest_list");
    List<Detail> given =
        params.list("interest_list").stream()
            .flatMap(name -> details(request).interest(name).stream())
            .toList();
    return details(request).near(given).stream().map(Detail::interestRow).toList();
  }

  static List<ObjectNode> valid(Request request) {
    Params params = request.params();
    if (!params.has("interest_list") && !params.has("interest_fbid_list")) {
      throw Failure.invalid("The parameter interest_list is required")
          .blaming("interest_list")
          .thrown();
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (String name : params.list("interest_list")) {
      rows.add(validity(details(request).interest(name), Json.object().put("name", name)));
    }
    for (String id : params.list("interest_fbid_list")) {
      rows.add(validity(details(request).find("interests", id), Json.object().put("id", id)));
    }
    return rows;
  }

  private static ObjectNode validity(Optional<Detail> found, ObjectNode unknown) {
    return found
        .filter(detail -> detail.status().offered(false))
        .map(detail ->
            detail.size(
                Json.object().put("name", detail.name()).put("valid", true).put("id", detail.id())))
        .orElseGet(() -> unknown.put("valid", false));
  }

  static List<ObjectNode> category(Request request) {
    String kind = request.params().filled("class").orElse("interests");
    return details(request)
        .offered()
        .filter(detail ->
            kind.equals("demographics")
                ? detail.topic().equals("Demographics") && !WORKS.containsValue(detail.kind())
                : detail.kind().equals(kind))
        .map(Detail::categoryRow)
        .toList();
  }

  static List<ObjectNode> works(Request request, String type) {
    String kind = WORKS.getOrDefault(type, "");
    return details(request)
        .search(Writes.required(request.params(), "q"), detail -> detail.kind().equals(kind))
        .stream()
        .map(Detail::coverageRow)
        .toList();
  }

  static List<ObjectNode> status(Request request) {
    Writes.required(request.params(), "targeting_option_list");
    List<ObjectNode> rows = new ArrayList<>();
    for (String id : request.params().list("targeting_option_list")) {
      Optional<OptionStatus> status = details(request).find(id).map(Detail::status);
      ObjectNode row =
          Json.object()
              .put("id", id)
              .put("current_status", status.map(OptionStatus::wire).orElse("UNKNOWN"));
      if (status.filter(OptionStatus.DEPRECATING::equals).isPresent()) {
        row.putArray("future_plan")
            .addObject()
            .put(
                "key",
                Times.showUtc(request.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.DAYS)))
            .put("value", OptionStatus.NON_DELIVERABLE.wire());
      }
      rows.add(row);
    }
    return rows;
  }
}
