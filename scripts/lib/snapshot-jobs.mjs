/** Reactions that had not run when the snapshot was taken. They are idempotent, so running one twice does nothing. */
export async function pendingJobs(client) {
  const { rows } = await client.query(
    "SELECT name, data, singleton_key AS key FROM pgboss.job WHERE state < 'completed' AND name NOT LIKE '%-dead' AND name NOT LIKE '\\_\\_%' AND data IS NOT NULL ORDER BY created_on",
  )
  return rows
}
