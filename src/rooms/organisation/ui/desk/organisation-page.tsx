export function OrganisationPage() {
  return <main />;
}
