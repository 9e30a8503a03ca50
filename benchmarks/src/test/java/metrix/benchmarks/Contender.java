package metrix.benchmarks;

/// Somebody who can launch goods.
interface Contender {
  String name();

  /// How many ads it launches of those that are asked: a slow one launches fewer, and its time is
  /// extrapolated.
  default int most(int ads) {
    return ads;
  }

  /// Launches, and gives the seconds of what counts.
  double launch(Meta meta, Goods goods, String campaign) throws Exception;
}
