package metrix.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Contenders one after another, round by round, on one simulator. Every launch is checked; one
/// that took longer than a minute runs once.
final class Race {
  private static final double LONG = 60;

  private final Meta meta;
  private final Path folder;
  private final Report report;
  private static int campaigns;

  Race(Meta meta, Path folder, Report report) {
    this.meta = meta;
    this.folder = folder;
    this.report = report;
  }

  /// Runs all contenders over so many ads.
  List<Figures> run(int ads, int rounds, List<Contender> contenders) throws Exception {
    List<Figures> all = new ArrayList<>();
    for (Contender contender : contenders) {
      all.add(new Figures(contender.name(), calls(ads) / calls(contender.most(ads))));
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        Figures figures = all.get(i);
        if (round == 0 || figures.seconds().getFirst() < LONG) {
          figures.seconds().add(once(contenders.get(i), ads));
        }
      }
    }
    return all;
  }

  /// One launch, checked.
  double once(Contender contender, int ads) throws Exception {
    int series = ++campaigns;
    Goods goods = Goods.of(folder.resolve("goods"), contender.most(ads), series);
    long mark = meta.mark();
    long requests = meta.calls().path("requests").asLong();
    long points = meta.calls().path("points").asLong();
    Machine.Ticks before = Machine.ticks();
    double seconds = contender.launch(meta, goods, "Race " + series);
    report.progress(
        "%s, %d ads: %.2f s, %d requests, %d points, processors %.0f %% busy"
            .formatted(
                contender.name(),
                goods.ads(),
                seconds,
                meta.calls().path("requests").asLong() - requests - 1,
                meta.calls().path("points").asLong() - points,
                100 * Machine.ticks().busySince(before)));
    meta.requireMade(goods, mark);
    goods.clear();
    return seconds;
  }

  /// The calls of a launch call by call: a short one is extrapolated by them.
  private static double calls(int ads) {
    return 1 + Math.ceil((double) ads / Goods.IN_AN_AD_SET) + 3.0 * ads;
  }
}
