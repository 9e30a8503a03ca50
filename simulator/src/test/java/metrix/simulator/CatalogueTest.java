package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.catalogue.ErrorEntry;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every line of the catalogue of errors: the natural ones by a call, the others by a fault.
class CatalogueTest {
  private static final ErrorCatalogue ERRORS = ErrorCatalogue.load();
  private static final NaturalErrors NATURAL = new NaturalErrors();
  private static Simulator simulator;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(10));
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  static Stream<String> naturalKeys() {
    return ERRORS.entries().stream()
        .filter(entry -> entry.naturalCall().isPresent())
        .map(ErrorEntry::key);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("naturalKeys")
  void isGivenByANaturalCall(String key) {
    ErrorEntry entry = entry(key);
    HttpResponse<String> response = NATURAL.provoke(key, new Browser(simulator));

    Failure failure = failure(response);
    assertThat(entry.describes(failure)).as(entry + " describes " + response.body()).isTrue();
    assertThat(failure.status()).isEqualTo(entry.status());
    assertThat(failure.type()).isEqualTo(entry.type());
    assertThat(failure.retry()).as(response.body()).isEqualTo(entry.retry());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("naturalKeys")
  void speaksSpanishToASpanishUser(String key) {
    ErrorEntry entry = entry(key);
    Browser spanish = new Browser(simulator).withWord("SPANISH");

    Failure failure = failure(NATURAL.provoke(key, spanish));

    assertThat(failure.code()).isEqualTo(entry.code());
    assertThat(failure.title()).isEqualTo(entry.spanish().map(ErrorEntry.Texts::title));
    if (!entry.message().contains("{")) {
      assertThat(failure.message()).as("it stays English").isEqualTo(entry.message());
    }
    if (entry.spanish().isPresent()) {
      assertThat(failure.explanation().orElseThrow())
          .startsWith(beforeHole(entry.spanish().get().text()))
          .doesNotContain("{");
    }
  }

  private static String beforeHole(String text) {
    return text.contains("{") ? text.substring(0, text.indexOf('{')) : text;
  }

  @Test
  void hasACaseForNaturalLinesOnly() {
    assertThat(NATURAL.keys()).isEqualTo(naturalKeys().collect(Collectors.toSet()));
  }

  @Test
  void givesEachErrorByAFault(@TempDir Path folder) {
    ArrayNode faults = Json.array();
    for (ErrorEntry entry : ERRORS.entries()) {
      ObjectNode fault = faults.addObject().put("do", "error").put("code", entry.code());
      entry.subcode().ifPresent(subcode -> fault.put("subcode", subcode));
      if (!entry.variant().isEmpty()) {
        fault.put("variant", entry.variant());
      }
      fault.putObject("on").put("edge", "adlabels").put("nth", faults.size());
    }
    List<String> wrong = new ArrayList<>();
    try (FaultySimulator faulty = new FaultySimulator(folder, Json.string(faults))) {
      for (ErrorEntry entry : ERRORS.entries()) {
        String path = "/v26.0/" + ACCOUNT + "/adlabels";
        Failure failure = failure(faulty.browser().response(path));
        if (!failure.equals(entry.failure())) {
          wrong.add(entry.key() + " came as " + failure);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void saysEachUserTextInSpanishToo() {
    for (ErrorEntry entry : ERRORS.entries()) {
      assertThat(entry.spanish().isPresent()).as(entry.key()).isEqualTo(entry.user().isPresent());
      Failure translated = ERRORS.inSpanish(entry.failure());
      assertThat(translated.explanation().orElse("")).as(entry.key()).doesNotContain("{");
      assertThat(translated.title()).isEqualTo(entry.spanish().map(ErrorEntry.Texts::title));
    }
  }

  private static ErrorEntry entry(String key) {
    return ERRORS.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Failure failure(HttpResponse<String> response) {
    JsonNode error = Browser.json(response).path("error");
    return new Failure(
        response.statusCode(),
        error.path("type").asString("absent"),
        error.path("code").asInt(0),
        error.optional("error_subcode").map(JsonNode::asInt),
        error.path("message").asString("absent"),
        error.optional("is_transient").map(JsonNode::asBoolean),
        text(error, "error_user_title"),
        text(error, "error_user_msg"),
        List.of());
  }

  private static Optional<String> text(JsonNode error, String name) {
    return error.optional(name).map(JsonNode::asString);
  }
}
