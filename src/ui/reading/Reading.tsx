export function Reading() {
  return null
}
