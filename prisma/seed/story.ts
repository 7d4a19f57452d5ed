/** The cases of the demo city, told through the use cases with the clock set back. */
export async function seedStory(_now: Date): Promise<void> {}
