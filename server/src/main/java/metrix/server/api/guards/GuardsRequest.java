package metrix.server.api.guards;

/// New limits for the chosen ad account; amounts as typed, in whole units, empty for no cap.
public record GuardsRequest(String perObject, String perDay, boolean tenfoldStop) {}
