package metrix.server.api.drafts;

/// The wish for a plan.
///
/// @param validateAtMeta whether to let Meta check what it can without doing it
public record PlanRequest(boolean validateAtMeta) {}
