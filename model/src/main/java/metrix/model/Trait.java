package metrix.model;

/// Something that Meta believes of people and lets ads aim at.
///
/// @param id Meta's id; for a few kinds a small number
public record Trait(TraitKind kind, String id, String name) {}
