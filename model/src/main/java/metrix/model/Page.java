package metrix.model;

/// A Facebook Page that ads can speak as.
///
/// @param mayAdvertise whether the user has the task ADVERTISE on it
public record Page(PageId id, String name, String category, boolean mayAdvertise) {}
