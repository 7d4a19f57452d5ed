import english from '../../../../messages/en/catalogue.json'
import chinese from '../../../../messages/zh-CN/catalogue.json'
import { LIFE_EVENTS, type Service, SUBJECTS } from '../domain/service'

/** The words under which the site lists a service, in both languages: whoever types them means it, too. */
export function waysWords({ subjects, lifeEvents }: Pick<Service, 'subjects' | 'lifeEvents'>): string[] {
  const words = [chinese, english].flatMap((messages) => [
    ...SUBJECTS.filter((subject) => subjects.includes(subject)).map((subject) => messages.subjects[subject]),
    ...LIFE_EVENTS.filter((event) => lifeEvents.includes(event)).flatMap((event) => {
      const { name, about } = messages['life-events'][event]
      return [name, ...about.split(/[、,]/)]
    }),
  ])
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))]
}
