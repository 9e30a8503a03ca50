package metrix.simulator.delivery;

import java.util.List;

/// A slice of an audience: the values of the breakdowns, its share of what is shown, and of the
/// people.
///
/// @param weight share of impressions, 0 to 1
/// @param people share of the audience that can be met there, 0 to 1; may add up to more than 1
public record Segment(List<String> values, double weight, double people) {
  public static final Segment WHOLE = new Segment(List.of(), 1, 1);

  public Segment {
    values = List.copyOf(values);
  }
}
