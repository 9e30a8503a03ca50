package metrix.server.api.contact;

/// One thing that the self-check has tried.
///
/// @param what for people
/// @param words the verdict, for people
public record ContactLine(String what, ContactVerdict verdict, String words) {}
