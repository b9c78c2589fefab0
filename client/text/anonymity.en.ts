// The honest text on anonymity, in English: what is kept, how, and what is not promised.
import type { AnonymityTexts } from './anonymity.bg.ts';

/** The same paragraphs as in anonymity.bg.ts, in English. */
export const anonymityEn: AnonymityTexts = {
  title: 'How we keep you anonymous',
  promise: [
    'We do not ask who you are.',
    'With the rating we keep only the place and the day of publication; we keep no address and no device.',
    'We publish it only in a group of at least {threshold} ratings; from the data kept it cannot be connected with you.',
  ],
  keptTitle: 'What we keep',
  kept: [
    'Until the opening: a sealed (encrypted) ballot. Under the seal lie the place, the rating, whether it came with a paper slip (filled in or scanned), and whether it counts or stands apart as unconfirmed (and why); until the night of its arrival also in which quarter of the day a rating came, and whether it is the first of its network at the place. Outside stand only the municipality, the kind (rating, answer or comment), a random number and the key; in a demonstration city the place too. It holds no hour, address, device or name.',
    'After the opening: place, rating, day of publication, the group it was published in, and whether the group counts or stands apart. Of a group that has enough of either: how many of its ratings came with a paper slip and how many without, how many on paper and how many on a phone, but not which.',
    'A random number of the ballot, made by the page, and the number of the next night in which the box is opened – so that each rating counts once. It is kept apart from the ballot, which has another number in the box. It is deleted after 35 such nights, and is not connected with the published rating. With a paper slip the numbers come from its code and a secret kept apart from the data. In the first night a further one goes into the municipality’s list of used slips, with the year alone beside it, and stays there as long as a rating with a slip of that time may still come, so that each slip counts once; from the data kept none of them leads to the ballot, to the place or to the code. The code is not kept, nor who was given the slip.',
    'Answers to the follow-up question are a ballot of their own. It is never connected with the rating, and is opened only on a day on which ratings of the same place are opened. So is the line that you rode, or the part of the day, if you tell one of the two: the rating travels with it once more, and only the sum of the whole line, or of that part of the day at all places of the same service, over a period comes out, without place and day.',
    'A comment, where the municipality allows it, is a ballot of its own, never connected with the rating. E-mail addresses, profiles, phones, personal, card and account numbers are masked by the program before anybody reads it: as it arrives where the server seals it, in its first night where the phone did. It is opened together with at least nine others of the same place, and only when ratings of that place are opened too; the municipality’s staff see the text, the place and the month in which it was opened. If its words sound like a threat or a child in danger, the municipality’s administrators get a letter on that day, without anything of what was written, and so learn the day of the opening too. Do not write names: somebody may know you by your words.',
    'On your phone, after you press Send: the ballot until it reaches the server, for 30 days at the most (there it is not sealed yet), and the rating page, so that it opens the next time without a connection too. Where the phone sends a waiting ballot by itself, all that stays is which sign it came from, until you open such a page and it tells you. The open tab also remembers the ballot’s number until you close it, so that going back does not vote twice.',
  ],
  notKeptTitle: 'What we do not keep',
  notKept: [
    'Names, phone numbers, accounts: none is needed.',
    'Cookies: there are none. Before you press Send, nothing is stored on your phone.',
    'The address a request comes from: it is counted in memory only, under a secret key that is destroyed after a week at the latest, and never written down.',
    'The time and the day of the rating: only the day on which its group was opened is published. Of a ballot that waited on a phone, its day comes along only to find the place to which the sign led then, and is forgotten.',
  ],
  howTitle: 'How it works',
  how: [
    'Your rating travels like a paper ballot. Your phone seals it before sending it: the server learns which sign it comes from, and not what it says. It adds the place, seals it once more, and puts it into the municipality’s box. Where the phone cannot – without JavaScript, in a browser that is too old, or without a secure connection – the server seals it as it arrives. The page that thanks you says which of the two happened.',
    'The program opens the box once a day, at an hour that the municipality chose: that is its night. It publishes only the ratings of a place that has at least {threshold} and a few more, whose number is secret. In a demonstration city that happens as soon as there are {threshold}. The ballots are shuffled and published together.',
    'If more ratings come to a place in a quarter of a day than is plausible, a lot decides once, in the night, which of them count: the first of each network go before the second. The others are not deleted: they are published apart, as unconfirmed, when there are enough of them. So are ratings without a slip at a place that asks for one: the page says so before you rate.',
    'If the municipality changes a place – its sign, service, settlement, opening hours or whether it asks for slips – or adds one, twice as many ratings are awaited there before the next publication, so that no change can set anybody’s rating apart from the others. The changes stand on the place’s results page.',
    'Ballots of places that do not get enough wait until the end of the quarter (or of another period that the municipality chose). Then they are opened together with those of other places of the same service, and only their sum is published, without the place – if there are at least {threshold}, from at least three places. Those of an event, as a festival, in the night after its last day, if there are at least twice as many then.',
    'All others are sealed in the same night with a new key, under new numbers and in random order, and the old key is destroyed. Each key belongs to one municipality and one night.',
  ],
  notPromisedTitle: 'What we do not promise',
  notPromised: [
    'That nobody can tamper with the server or the page at the very moment you vote. Whoever changes the page, or the key in it, can read your rating while it is still on the phone.',
    'That what is deleted on your phone cannot be recovered. While the page is open, it shows what you chose. A ballot that is sent at once lies there sealed alone. One that waited for a connection lay there unsealed, and may stay in the browser’s files after it was sent and deleted, until the browser writes them anew; only special tools reach them.',
    'That whoever has both the database and the key of today cannot read, before the night, what waits in the box and when that of today came. After it the database and its log tell only that a rating, an answer or a comment came to the municipality at a moment – not where, and not what it says.',
    'That the network you are connected through keeps no records of its own of who opened the page and when.',
    'That a camera at the place cannot see you voting. If all in one group gave the same score, that score is then known.',
    'That a rating stays hidden from somebody who himself cast most of the ratings of its group.',
    'That whoever saw the code of your paper slip cannot try whether it was used; and with the database, the secret of the slips and the key of today, read before the night what was given with it. Whoever reads slips that were filled in sees the score on the paper. So take your slip from the pile yourself.',
    'That nobody votes twice.',
    'That we find a patient person who adds a few plausible ratings every day.',
    'That every honest rating counts. Where ratings come to a place from very many networks within a quarter of a day, the lot may leave yours among the unconfirmed ones.',
    'That a key that was copied before its night does not open the ballots of then, if they were copied too.',
    'That the key is changed in a night in which the disk with the keys cannot be reached: then the old one stays until the disk is back.',
    'That we can restore waiting ratings if the keys are lost. Published ones are not lost with them.',
  ],
};
