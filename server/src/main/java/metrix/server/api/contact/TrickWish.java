package metrix.server.api.contact;

/// Whether to use a way to save calls on the chosen ad account.
public record TrickWish(boolean on) {}
