package metrix.simulator.demo;

import java.util.List;

/// The words of the shop: products, audiences, texts. All invented.
final class Wording {
  /// A group of people that an ad set is aimed at.
  record Audience(String name, int youngest, int oldest, int gender, List<String> interests) {}

  record Product(String name, String headline, String text, String description) {}

  static final List<Audience> AUDIENCES =
      List.of(
          new Audience("Broad_18-65", 18, 65, 0, List.of()),
          new Audience(
              "Hikers_25-44", 25, 44, 0, List.of("Hiking", "Backpacking", "Hiking trails")),
          new Audience("TrailRunners_25-54", 25, 54, 0, List.of("Trail running", "Running")),
          new Audience(
              "Climbers_18-44", 18, 44, 0, List.of("Climbing", "Bouldering", "Rock climbing")),
          new Audience("VanLife_30-65", 30, 65, 0, List.of("Campervans", "Road trips", "Camping")),
          new Audience("Women_Outdoor_25-54", 25, 54, 2, List.of("Outdoor clothing", "Hiking")),
          new Audience("Men_SkiTouring_25-54", 25, 54, 1, List.of("Ski touring", "Skiing")),
          new Audience("Families_Camping_30-49", 30, 49, 0, List.of("Camping", "National parks")),
          new Audience(
              "Ultralight_21-45", 21, 45, 0, List.of("Ultralight backpacking", "Thru-hiking")),
          new Audience(
              "Photographers_21-65",
              21,
              65,
              0,
              List.of("Landscape photography", "Travel photography")));

  static final List<Product> PRODUCTS =
      List.of(
          new Product(
              "RidgeTent",
              "1.1 kg. Two people. Any weather.",
              "The Ridge 2 pitches in three minutes, even with cold fingers. Made for storms, light enough for thru-hikes.",
              "Free returns for 60 nights"),
          new Product(
              "StormShell",
              "Dry in the second hour of rain",
              "Three layers, one zip, no nonsense. The Storm Shell keeps the weather where it belongs: outside.",
              "Repairs for life"),
          new Product(
              "TrailBoot",
              "Out of the box, onto the ridge",
              "No blisters on day one: the Trail Boot is broken in before you are.",
              "Resoleable, again and again"),
          new Product(
              "DownQuilt",
              "A warm night weighs 580 g",
              "Sleep at -5 degrees with less than a water bottle's weight in your pack.",
              "Certified down"),
          new Product(
              "CampStove",
              "Coffee in 90 seconds",
              "One burner, no fuss, works in wind. The morning will thank you.",
              "Runs on any cartridge"),
          new Product(
              "DayPack22",
              "22 litres for everything that matters",
              "Water, layers, lunch, a map. The Day Pack carries it and disappears on your back.",
              "Made from recycled nets"),
          new Product(
              "MerinoBase",
              "Five days, one shirt",
              "Merino from small farms, knitted thin. It does not smell. We tested. A lot.",
              "Mulesing-free wool"),
          new Product(
              "Headlamp400",
              "See the trail, not your breath",
              "400 lumens, a battery that lasts the night, a red light for hut manners.",
              "Charges by USB-C"));

  static final List<String> FORMATS = List.of("Static", "Carousel", "UGC", "Lifestyle", "Studio");
  static final List<String> ACTIONS =
      List.of("SHOP_NOW", "LEARN_MORE", "SHOP_NOW", "GET_OFFER", "SHOP_NOW");

  private Wording() {}
}
