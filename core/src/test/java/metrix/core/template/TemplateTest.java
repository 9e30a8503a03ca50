package metrix.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.model.Checked;
import metrix.testkit.Gen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final Map<String, Value> ALL =
      Map.of(
          "date", new Value.Day(LocalDate.of(2026, 12, 1)),
          "country", new Value.Text("US"),
          "campaign", new Value.Text("Tents & boots"),
          "headline", new Value.Text(""),
          "n", new Value.Count(7));

  private static final Values VALUES =
      new Values() {
        @Override
        public Optional<Value> of(String field) {
          return Optional.ofNullable(ALL.get(field));
        }

        @Override
        public List<String> names() {
          return List.copyOf(ALL.keySet());
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tents                     | Tents
          {date} {country} {n:02}   | 2026-12-01 US 07
          {date:yyMMdd}-{n:03}      | 261201-007
          {date:dd.MM.yyyy}         | 01.12.2026
          {{country}}               | {country}
          {{{country}}}             | {US}
          }} and {{                 | } and {
          { country }               | US
          """)
  void makesANameOfATemplate(String template, String name) {
    assertThat(Template.ofName(template, "ad").get().fill(VALUES).get()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          utm_campaign={campaign}           | utm_campaign=Tents%20%26%20boots
          a={{campaign.name}}&b={country}   | a={{campaign.name}}&b=US
          utm_source=meta                   | utm_source=meta
          """)
  void encodesValuesInUrlParametersAndLeavesMetasFieldsAlone(String template, String parameters) {
    assertThat(Template.ofUrlParameters(template, "url").get().fill(VALUES).get())
        .isEqualTo(parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {contry}     | There is no field “{contry}”.                 | Did you mean {country}?
          {colour}     | There is no field “{colour}”.                 | Write a brace that is meant
          {n:2}        | The field “{n}” has no format “2”.            | {n:02}
          {date:hh}    | The field “{date}” has no format “hh”.        | yyyy
          {country:02} | The field “{country}” has no format “02”.     | no format
          {headline}   | The field “{headline}” is empty here.         | Fill in
          50 % {       | A brace stands alone in “50 % {”.             | twice
          }            | A brace stands alone in “}”.                  | twice
          {}           | A brace stands alone in “{}”.                 | twice
          """)
  void saysWhatIsWrongAndHowToMendIt(String template, String what, String fix) {
    Checked<Template> read = Template.ofName(template, "row 3, ad");
    var problems = read.value().map(t -> t.fill(VALUES).problems()).orElseGet(read::problems);

    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.at()).isEqualTo("row 3, ad");
          assertThat(p.what()).isEqualTo(what);
          assertThat(p.fix()).contains(fix);
        });
  }

  @Test
  void writesAnyTextSoThatItStaysAsItIs() {
    Gen.forAll(
        200,
        gen -> {
          String text = gen.list(0, 12, g -> g.oneOf("{", "}", "{{", "a", "{n}", " ")).toString();

          assertThat(Template.ofName(Template.literal(text), "ad").get().fill(VALUES).get())
              .isEqualTo(text);
        });
  }
}
