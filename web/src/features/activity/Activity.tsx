export default function Screen(_: Record<string, unknown>) {
  return null;
}
