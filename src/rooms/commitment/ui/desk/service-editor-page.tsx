export function ServiceEditorPage() {
  return <main />;
}
