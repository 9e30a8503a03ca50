package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.AdId;
import metrix.model.CreativePart;
import metrix.model.LiveCreative;

/// Finds and replaces in what ads say.
///
/// @param in the parts in which it is looked for; none for all texts and addresses
/// @param snapshot with the creatives of the ads ([Creatives])
record Rewording(Replacing replacing, List<CreativePart> in, Snapshot snapshot)
    implements BulkWork {
  private static final List<CreativePart> ALL =
      List.of(
          CreativePart.PRIMARY_TEXT,
          CreativePart.HEADLINE,
          CreativePart.DESCRIPTION,
          CreativePart.LINK,
          CreativePart.END_LINK,
          CreativePart.DISPLAY_LINK,
          CreativePart.URL_PARAMETERS);

  @Override
  public Outcome on(Live live) {
    if (!(live.id() instanceof AdId ad)) {
      return new Outcome.Left("It is no ad, so it has no texts.");
    }
    Optional<LiveCreative> creative = snapshot.creative(ad);
    if (creative.isEmpty()) {
      return new Outcome.Left("Its creative could not be read.");
    }
    List<Wish.Says> wishes = new ArrayList<>();
    for (CreativePart part : in.isEmpty() ? ALL : in) {
      List<String> texts = new ArrayList<>();
      for (String text : creative.get().says(part)) {
        switch (replacing.in(text)) {
          case Replacing.Outcome.Stuck(String why) -> {
            return new Outcome.Left(why);
          }
          case Replacing.Outcome.Text(String replaced) -> texts.add(replaced);
        }
      }
      if (!texts.equals(creative.get().says(part))) {
        wishes.add(new Wish.Says(part, texts));
      }
    }
    if (wishes.isEmpty()) {
      return new Outcome.Left(
          "Nothing that it says changes by finding “%s”.".formatted(replacing.shown()));
    }
    return SwapRefusals.of(live, creative.get(), wishes)
        .<Outcome>map(p -> new Outcome.Left(p.what()))
        .orElseGet(() -> new Outcome.Wished(wishes));
  }
}
