// The honest text on anonymity, in English: what is kept, how, and what is not promised.
import type { AnonymityTexts } from './anonymity.bg.ts';

/** The same paragraphs as in anonymity.bg.ts, in English. */
export const anonymityEn: AnonymityTexts = {
  title: 'How we keep you anonymous',
  promise: [
    'We do not ask who you are.',
    'With the rating we keep only the place and the day of publication; we keep no address and no device.',
    'We publish it only in a group of at least {threshold} ratings, and the data we keep cannot link it to you.',
  ],
  keptTitle: 'What we keep',
  kept: [
    'Until it is opened: a sealed (encrypted) ballot. Sealed inside are the place, the rating, whether it came with a paper slip (filled in or scanned), and whether it counts or is separate as unconfirmed (and why); until the night after it arrives, also which quarter of the day the rating came in and whether it is the first from its network at the place. Visible on the outside are only the municipality, the kind (rating, answer or comment), a random number and the key; in a demonstration city, the place too. It holds no hour, address, device or name.',
    'After it is opened: the place, the rating, the day of publication, the group it was published in, and whether the group counts or is separate. For a group with enough of each kind, also how many of its ratings came with a paper slip and how many without, how many on paper and how many from a phone, but not which ones.',
    'A random number for the ballot, made by the page, and the number of the next night in which the box is opened – so that each rating counts only once. It is kept separately from the ballot, which has a different number in the box. It is deleted after 35 such nights and is not linked to the published rating. With a paper slip, the numbers come from its code and a secret kept separately from the data. In the first night, another one goes into the municipality’s list of used slips, with only the year beside it, and stays there for as long as a rating with a slip from that time may still arrive – so that each slip counts only once. From the data kept, none of them leads to the ballot, the place or the code. The code is not kept, and who was given the slip is not recorded.',
    'Answers to the follow-up question go in a separate ballot. It is never linked to the rating, and is opened only on a day when ratings of the same place are opened. The same goes for the line you travelled on, or the part of the day, if you tell us one of the two: your rating goes with it once more, and only the total for the whole line, or for that part of the day at all places of the same service, is published, for the whole period, without place or day.',
    'A comment, where the municipality allows it, goes in a separate ballot that is never linked to the rating. E-mail addresses, profiles, phone numbers, and personal, card and account numbers are masked by the program before anybody reads it: as it arrives if the server seals it, or in its first night if the phone did. It is opened together with at least nine others from the same place, and only when ratings of that place are opened too; the municipality’s staff see the text, the place and the month in which it was opened. If its words sound like a threat or a child in danger, the municipality’s administrators get an e-mail that day, without anything of what was written, and so learn the day it was opened too. Do not write names: someone may recognise you by your words.',
    'On your phone, after you press Send: the ballot until it reaches the server, for at most 30 days (it is not sealed there yet), and the rating page, so that it opens without a connection next time too. If the phone sends a waiting ballot by itself, all that stays is which sign it came from, until you open such a page and it tells you. The open tab also remembers the ballot’s number until you close it, so that you do not vote twice by going back.',
  ],
  notKeptTitle: 'What we do not keep',
  notKept: [
    'Names, phone numbers, accounts: none are needed.',
    'Cookies: there are none. Before you press Send, nothing is stored on your phone.',
    'The address a request comes from: it is counted only in memory, under a secret key that is destroyed after a week at the latest, and is never written down.',
    'The time and day of the rating: only the day on which its group was opened is published. If a ballot waited on a phone, its day comes with it only to find the place the sign led to then, and is forgotten.',
  ],
  howTitle: 'How it works',
  how: [
    'Your rating travels like a paper ballot. Your phone seals it before sending it: the server learns which sign it comes from, but not what it says. The server adds the place, seals it once more and puts it in the municipality’s box. Where the phone cannot do this – without JavaScript, in a browser that is too old or without a secure connection – the server seals it as it arrives. The thank-you page says which of the two happened.',
    'The program opens the box once a day, at an hour chosen by the municipality: that is its night. It publishes only the ratings of a place that has at least {threshold} and a few more – how many more is secret. In a demonstration city this happens as soon as there are {threshold}. The ballots are shuffled and published together.',
    'If more ratings come to a place in a quarter of a day than is plausible, lots are drawn once, in the night, to decide which of them count: the first from each network go before the second. The others are not deleted: they are published separately, as unconfirmed, when there are enough of them. So are ratings without a slip at a place that asks for one: the page says so before you rate.',
    'If the municipality changes a place – its sign, service, settlement or opening hours, or whether it asks for slips – or adds a new one, we wait for twice as many ratings there before the next publication, so that no change can single out anyone’s rating. The changes are listed on the place’s results page.',
    'Ballots from places that do not get enough wait until the end of the quarter (or another period chosen by the municipality). Then they are opened together with those from other places of the same service, and only their total is published, without the place – if there are at least {threshold}, from at least three places. Those from an event, such as a festival, are opened in the night after its last day, if there are at least twice as many then.',
    'All the others are sealed again the same night with a new key, under new numbers and in random order, and the old key is destroyed. Each key belongs to one municipality and one night.',
  ],
  notPromisedTitle: 'What we do not promise',
  notPromised: [
    'That nobody can change the server or the page at the very moment you vote. Anyone who replaces the page, or the key in it, can read your rating while it is still on your phone.',
    'That what is deleted from your phone cannot be recovered. While the page is open, it shows what you chose. A ballot sent straight away is only ever stored there sealed. One that waited for a connection was stored unsealed, and may stay in the browser’s files after it was sent and deleted, until the browser overwrites them; only special tools can reach it.',
    'That someone who has both the database and today’s key cannot read, before the night, what is waiting in the box and when today’s ballots came. After the night, the database and its log show only that a rating, an answer or a comment came to the municipality at a given moment – not where, and not what it says.',
    'That the network you are connected through keeps no records of its own of who opened the page and when.',
    'That a camera at the place cannot see that you voted. If everyone in a group gave the same score, that score is then known too.',
    'That a rating stays hidden from someone who gave most of the ratings in its group themselves.',
    'That someone who has seen the code of your paper slip cannot test whether it was used; or, if they also have the database, the secret of the slips and today’s key, read before the night which score was given with it. Anyone who reads filled-in slips sees the score on the paper. So take your slip from the pile yourself.',
    'That nobody votes twice.',
    'That we will find a patient person who adds a few plausible ratings every day.',
    'That every honest rating counts. If ratings come to a place from too many networks within a quarter of a day, the drawing of lots may leave yours among the unconfirmed ones.',
    'That a key copied before its night does not open the ballots from that time, if they were copied too.',
    'That the key is changed even in a night when the disk with the keys is not available: then the old one stays until the disk is back.',
    'That we can restore waiting ratings if the keys are lost. Published ratings are not lost.',
  ],
};
