package metrix.server.api.contact;

import java.util.List;

/// What the self-check has found on the chosen ad account. It made nothing there.
///
/// @param points what it has cost by Meta's count
/// @param tricks how the ways to save calls stand after it
public record ContactReport(
    List<ContactLine> lines, long calls, long points, List<TrickJson> tricks) {
  public ContactReport {
    lines = List.copyOf(lines);
    tricks = List.copyOf(tricks);
  }
}
