package metrix.simulator.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The reader of the data files about targeting options.
final class DetailFiles {
  private static final Map<String, String> WORKS =
      Map.of(
          "school", "education_schools",
          "major", "education_majors",
          "employer", "work_employers",
          "position", "work_positions");
  private static final Map<String, List<String>> WORK_PATHS =
      Map.of(
          "education_schools", List.of("Demographics", "Education", "Schools"),
          "education_majors", List.of("Demographics", "Education", "Fields of study"),
          "work_employers", List.of("Demographics", "Work", "Employers"),
          "work_positions", List.of("Demographics", "Work", "Job titles"));

  private final List<Detail> details = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  static List<Detail> read() {
    DetailFiles files = new DetailFiles();
    List<String[]> options = Lines.of("details.txt");
    options.forEach(words -> files.keepIds(words[2]));
    options.forEach(words ->
        files.options(words, words.length > 3 ? List.of(words[3].split(",", -1)) : List.of()));
    Lines.of("retired.txt")
        .forEach(words -> {
          for (String name : words[3].split(",", -1)) {
            files.add(words[1], path(words[2]), name, 1, OptionStatus.ofWire(words[0]));
          }
        });
    Lines.of("works.txt").forEach(files::work);
    return files.details;
  }

  private void keepIds(String names) {
    for (String name : names.split(",", -1)) {
      if (name.indexOf('#') >= 0) {
        ids.add(name.substring(name.indexOf('#') + 1));
      }
    }
  }

  private static List<String> path(String text) {
    return List.of(text.split(" > ", -1));
  }

  private void options(String[] words, List<String> forms) {
    List<String> path = path(words[1]);
    for (String name : words[2].split(",", -1)) {
      add(words[0], path, name, 1, OptionStatus.NORMAL);
      String plain = name.split("[#~]", -1)[0];
      for (String form : forms) {
        add(words[0], path, form.replace("*", plain), 0.04, OptionStatus.NORMAL);
      }
    }
  }

  private void add(String kind, List<String> path, String text, double share, OptionStatus status) {
    int mark = text.indexOf('#');
    int tilde = text.indexOf('~');
    String plain = text.split("[#~]", -1)[0];
    Optional<String> apart = tilde < 0 ? Optional.empty() : Optional.of(text.substring(tilde + 1));
    String name =
        apart.map(words -> plain + " (" + words.toLowerCase(Locale.ROOT) + ")").orElse(plain);
    String id = mark < 0 ? id(kind, name) : text.substring(mark + 1);
    long size = Math.max(2_000, Math.round(people(kind + name) * share / 10) * 10);
    details.add(new Detail(kind, id, name, apart, path, size, status));
  }

  private void work(String[] words) {
    String kind = WORKS.getOrDefault(words[0], words[0]);
    Optional<String> town = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
    List<String> names = town.isPresent() ? List.of(words[1]) : List.of(words[1].split(",", -1));
    for (String text : names) {
      int mark = text.indexOf('#');
      int equals = text.indexOf('=');
      String name = mark < 0 ? text : text.substring(0, mark);
      String id = mark < 0 ? id(kind, name) : text.substring(mark + 1, equals);
      long people =
          mark < 0
              ? 1_500 + Words.number(kind + name) % 400_000
              : Long.parseLong(text.substring(equals + 1));
      details.add(
          new Detail(
              kind,
              id,
              name,
              town,
              WORK_PATHS.getOrDefault(kind, List.of()),
              people,
              OptionStatus.NORMAL));
    }
  }

  // Made ids stay the same for ever, whatever lines come and go, unless two names fall together.
  private String id(String kind, String name) {
    long number = Words.number(kind + "/" + name) % 1_000_000_000L;
    String first = kind.equals(Detail.INTERESTS) ? "6003" : "6002";
    String id = first + "%09d".formatted(number);
    while (!ids.add(id)) {
      number = (number + 1) % 1_000_000_000L;
      id = first + "%09d".formatted(number);
    }
    return id;
  }

  private static long people(String text) {
    return Math.round(Math.exp(13.5 + Words.number(text) % 1000 / 1000.0 * 6) / 10) * 10;
  }
}
