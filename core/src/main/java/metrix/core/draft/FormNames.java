package metrix.core.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.core.plan.AdForm;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.CampaignForm;
import metrix.core.plan.LaunchForm;
import metrix.core.template.Template;
import metrix.core.template.Value;
import metrix.core.template.Values;
import metrix.model.Checked;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;

/// The names and URL parameters of a form with their fields filled in: `{date}`, `{country}`,
/// `{file}`, `{n}`, and from the campaign down the names above.
///
/// @param form with the names made; a text with a wrong field stays as it is
public record FormNames(LaunchForm form, List<Problem> problems) {
  public FormNames {
    problems = List.copyOf(problems);
  }

  /// @param today at the ad account
  public static FormNames of(LaunchForm typed, LocalDate today) {
    var made = new Making(typed, today);
    CampaignForm campaign = typed.campaign();
    AdSetForm adSet = typed.adSet();
    AdForm ad = typed.ad();
    // What is there already has its name from Meta.
    String campaignName =
        made.name(campaign.existingId().isEmpty(), "campaign", campaign.name(), "campaign.name");
    String adSetName =
        made.name(adSet.existingId().isEmpty(), "ad_set", adSet.name(), "adSet.name");
    String adName = made.name(true, "ad", ad.name(), "ad.name");
    String urlParameters = made.urlParameters(ad.urlParameters(), "ad.urlParameters");
    return new FormNames(
        new LaunchForm(
            campaign.named(campaignName),
            adSet.named(adSetName),
            ad.named(adName).withUrlParameters(urlParameters)),
        made.problems);
  }

  private static final class Making implements Values {
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Making(LaunchForm typed, LocalDate today) {
      values.put("date", new Value.Day(today));
      values.put("country", new Value.Text(countries(typed.adSet())));
      values.put("file", new Value.Text(Value.file(typed.ad().firstImage())));
      values.put("n", new Value.Count(1));
    }

    String name(boolean isNew, String field, String text, String at) {
      String made = isNew ? filled(Template.ofName(text, at), text) : text;
      values.put(field, new Value.Text(made));
      return made;
    }

    String urlParameters(String text, String at) {
      return filled(Template.ofUrlParameters(text, at), text);
    }

    private String filled(Checked<Template> template, String text) {
      problems.addAll(template.problems());
      Optional<Checked<String>> filled = template.value().map(t -> t.fill(this));
      filled.ifPresent(f -> problems.addAll(f.problems()));
      return filled.flatMap(Checked::value).orElse(text);
    }

    @Override
    public Optional<Value> of(String field) {
      return Optional.ofNullable(values.get(field));
    }

    @Override
    public List<String> names() {
      return List.copyOf(values.keySet());
    }

    private static String countries(AdSetForm adSet) {
      return adSet.locations().stream()
          .filter(place -> place.type() == PlaceType.COUNTRY)
          .map(Place::key)
          .distinct()
          .collect(Collectors.joining("-"));
    }
  }
}
