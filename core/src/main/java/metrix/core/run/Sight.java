package metrix.core.run;

import metrix.core.plan.Step;
import metrix.model.Level;

/// How the steps of a plan stand, as far as packing asks.
interface Sight {
  /// Whether Meta has done it.
  boolean stands(int step);

  /// Whether it may be sent now, its needs apart.
  boolean open(int step);

  /// Whether it may still be done in this run: open, under way, or being looked up.
  boolean coming(int step);

  /// Whether it goes as a call of its own, since Meta refused a request with several.
  boolean plain(int step);

  /// Whether Meta must first be asked if it still has this image.
  boolean remembered(int step);

  /// Whether no outcome is unknown and nothing is under way but the switching on of this level.
  boolean quietBut(Level switchedOn);

  /// What tells the campaigns of changed ad sets apart: two of one campaign never share a batch.
  String campaignOf(Step change);
}
