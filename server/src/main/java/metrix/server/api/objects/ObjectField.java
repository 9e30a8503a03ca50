package metrix.server.api.objects;

import java.util.Optional;

/// A field of an object, for people.
public record ObjectField(String label, String name, String value, Optional<String> unit) {}
