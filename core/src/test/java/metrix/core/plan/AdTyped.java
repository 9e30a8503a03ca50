package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person typed about an ad, changed step by step from a sound one.
record AdTyped(AdForm form) {
  /// An ad with one image and a website.
  static AdTyped sound() {
    return new AdTyped(Forms.ad("Cup", "a.png"));
  }

  AdTyped withName(String name) {
    return with(
        name,
        form.images(),
        form.primaryTexts(),
        form.headlines(),
        form.descriptions(),
        form.callToAction(),
        form.websiteUrls(),
        form.creative());
  }

  AdTyped withImages(List<String> images) {
    return with(
        form.name(),
        images,
        form.primaryTexts(),
        form.headlines(),
        form.descriptions(),
        form.callToAction(),
        form.websiteUrls(),
        form.creative());
  }

  AdTyped withTexts(List<String> primary, List<String> headlines, List<String> descriptions) {
    return with(
        form.name(),
        form.images(),
        primary,
        headlines,
        descriptions,
        form.callToAction(),
        form.websiteUrls(),
        form.creative());
  }

  /// One primary text, and headlines.
  AdTyped withTexts(String primary, String... headlines) {
    return withTexts(List.of(primary), List.of(headlines), List.of());
  }

  AdTyped withButton(String button) {
    return with(
        form.name(),
        form.images(),
        form.primaryTexts(),
        form.headlines(),
        form.descriptions(),
        button,
        form.websiteUrls(),
        form.creative());
  }

  AdTyped withAddresses(List<String> addresses) {
    return with(
        form.name(),
        form.images(),
        form.primaryTexts(),
        form.headlines(),
        form.descriptions(),
        form.callToAction(),
        addresses,
        form.creative());
  }

  /// Neither an address nor a button that asks for one.
  AdTyped withoutAddress() {
    return withAddresses(List.of()).withButton("");
  }

  /// No image, text or address.
  AdTyped withNothing() {
    return withImages(List.of())
        .withTexts(List.of(), List.of(), List.of())
        .withAddresses(List.of());
  }

  AdTyped withFormat(String format) {
    CreativeForm c = form.creative();
    return with(creative(format, c.instagram(), c.leadForm(), c.app(), c.appStoreUrl(), ""));
  }

  AdTyped withInstagram(String id) {
    CreativeForm c = form.creative();
    return with(creative(c.format(), id, c.leadForm(), c.app(), c.appStoreUrl(), ""));
  }

  AdTyped withLeadForm(String id) {
    CreativeForm c = form.creative();
    return with(creative(c.format(), c.instagram(), id, c.app(), c.appStoreUrl(), ""));
  }

  AdTyped withApp(String id, String store) {
    CreativeForm c = form.creative();
    return with(creative(c.format(), c.instagram(), c.leadForm(), id, store, ""));
  }

  AdTyped withEnhancements(String feature) {
    CreativeForm c = form.creative();
    return with(
        creative(c.format(), c.instagram(), c.leadForm(), c.app(), c.appStoreUrl(), feature));
  }

  AdTyped withExisting(String creative, String post) {
    return with(new CreativeForm("", false, "", "", "", "", "", List.of(), creative, post));
  }

  private static CreativeForm creative(
      String format,
      String instagram,
      String leadForm,
      String app,
      String store,
      String enhancement) {
    return new CreativeForm(
        format,
        false,
        instagram,
        leadForm,
        app,
        store,
        "",
        Stream.of(enhancement).filter(e -> !e.isEmpty()).toList(),
        "",
        "");
  }

  private AdTyped with(CreativeForm creative) {
    return with(
        form.name(),
        form.images(),
        form.primaryTexts(),
        form.headlines(),
        form.descriptions(),
        form.callToAction(),
        form.websiteUrls(),
        creative);
  }

  private static AdTyped with(
      String name,
      List<String> images,
      List<String> primary,
      List<String> headlines,
      List<String> descriptions,
      String button,
      List<String> addresses,
      CreativeForm creative) {
    return new AdTyped(
        new AdForm(
            name,
            "",
            images,
            primary,
            headlines,
            descriptions,
            button,
            addresses,
            "",
            Optional.empty(),
            creative));
  }
}
