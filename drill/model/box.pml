/*
 * The ballot box's protocol, for spin: phones that vote, the API's transactions, counters that are killed between any two
 * steps, the clock, a disk, a thief of keys, a restore. One municipality. Steps are those of server/voting/ballots/night.ts,
 * key-offer.ts, key-report.ts, lost-keys.ts and cast_ballots; a name that is defined (see runs.ts) plants a fault, or chooses a size.
 *
 * A key has the number of the night that closes it. A set of keys or of slips is a number whose bits they are.
 * Not modelled: bytes, how ids are forgotten, pools, demo cities.
 */
#ifndef COUNTERS
#define COUNTERS 1
#endif
#ifndef LANES
#define LANES 1
#endif
#ifndef DAYS
#define DAYS 2
#endif
#ifndef PLACE
#define PLACE 3  /* The slips of a place that may be opened: 1, 2 and, of three, 4. */
#endif
#ifndef QUIET
#define QUIET 8  /* The one of a place that never is; 0: there is none. */
#endif
#define K 2
#define KEYS 5

#define KEY(k) (1 << (k))
#define UPTO(k) ((2 << (k)) - 1)
#define COUNT(s) (((s) & 1) + (((s) >> 1) & 1) + (((s) >> 2) & 1) + (((s) >> 3) & 1))
#define UNDER_ONE(keys, k) ((((keys) >> (k)) & 1) * lies[k])
#define UNDER(keys) (UNDER_ONE(keys, 1) | UNDER_ONE(keys, 2) | UNDER_ONE(keys, 3) | UNDER_ONE(keys, 4) | UNDER_ONE(keys, 5))

/* The database: committed rows, and who holds the box's lock. */
byte living = KEY(1);  /* keys that have a row */
byte open = KEY(1);    /* those of them that are not closed */
byte newest = 1;
byte lies[KEYS + 1];   /* the slips under each key */
byte ids;              /* slips whose id is claimed */
byte published;
byte nights;           /* how many were held */
byte openedOn;         /* the day of the last look */
byte lock;

/* The folder of keys; the note on nights is 2n where night n is prepared, 2n + 1 where it was held. */
byte note = 1;
bool away;             /* nothing can be written */
byte damaged;          /* keys whose halves cannot be read, for a while */
bool wasDamaged;
#define HELD ((note + 1) / 2 - 1)
#define IS_UNNOTED ((note & 1) == 0 && note / 2 <= nights)
#ifdef APART
/* Each counter has a folder of its own, and only the first one has the key that is there, and the id of the database's counter. */
byte files[2];
byte files0 = KEY(1);
#define FILES ((_pid == 0 -> files0 : files[1]))
#define WRITE(k) if :: _pid == 0 -> files0 = files0 | KEY(k) :: else -> files[1] = files[1] | KEY(k) fi
#define TEND(keys) skip
#ifdef NO_ID
#define IS_OURS true
#else
#define IS_OURS (_pid == 0)
#endif
#else
#define IS_OURS true
byte files = KEY(1);
#define FILES (files & ~damaged)
#define WRITE(k) files = files | KEY(k)
#define TEND(keys) files = files & ~(keys)
#endif

/* The world: the day; slips whose voters heard that they are stored; what transactions of votes hold until they end. */
byte day = 1;
byte acknowledged;
byte held[LANES];      /* the key */
byte brought[LANES];   /* the slip */
byte stolen;           /* keys that the thief took, all at once */
#if LANES == 2
#define ON_THE_WAY (brought[0] | brought[1])
#define IS_FREE(night) ((held[0] == 0 || held[0] > night) && (held[1] == 0 || held[1] > night))
#else
#define ON_THE_WAY (brought[0])
#define IS_FREE(night) (held[0] == 0 || held[0] > night)
#endif
#ifdef TWO_KEYS
byte inner[4];         /* the key under which the phone sealed, where the server wrapped with another */
#define REFUSED_OF(s, bit) (((opened & bit) && inner[s] && !(FILES & KEY(inner[s]))) * bit)
#define REFUSED (REFUSED_OF(0, 1) | REFUSED_OF(1, 2) | REFUSED_OF(2, 4) | REFUSED_OF(3, 8))
#else
#define REFUSED 0
#endif

#ifdef RESTORE
/* A copy of the database, which is brought back once; all that was ever published; slips that a person gave up after it. */
byte savedLiving, savedOpen, savedNewest, savedIds, savedPublished, savedNights, savedOpenedOn, savedLies[KEYS + 1];
byte told, givenUp;
bool isSaved, isBack, isBusy;
#define GIVEN_UP givenUp
#else
#define isBack false
#define GIVEN_UP 0
#endif

/* What must hold. spin names the one that does not. */
hidden byte each_slip_is_there_once, acknowledged_is_claimed, no_key_dies_under_a_slip, grows_by_k, one_look_a_day,
  all_leave_at_once, held_nights_keep_nothing, thief_reads_no_later_night, taken_back, two_keys_at_most, key_has_its_half,
  nights_never_go_back, told_once;
hidden byte at;

inline promise(what, holds) { what = (holds); assert(what) }

inline judge() {
  promise(each_slip_is_there_once, (UNDER(UPTO(KEYS)) | published | GIVEN_UP) == ids && COUNT(lies[1]) + COUNT(lies[2]) + COUNT(lies[3]) +
    COUNT(lies[4]) + COUNT(lies[5]) + COUNT(published) + COUNT(GIVEN_UP) == COUNT(ids));
  promise(acknowledged_is_claimed, (acknowledged & ~ids) == 0);
  promise(no_key_dies_under_a_slip, UNDER(UPTO(KEYS) & ~living) == 0);
#if !defined(DAMAGE) && !defined(RESTORE) && !defined(BUT_HELD_NIGHTS)
  promise(held_nights_keep_nothing, UNDER(UPTO(nights)) == 0);
#endif
#if !defined(DAMAGE) && !defined(RESTORE)
  promise(two_keys_at_most, living == 0 || ((living & (living - 1)) & ((living & (living - 1)) - 1)) == 0);
#endif
  promise(thief_reads_no_later_night, stolen == 0 || (stolen & ~UPTO(nights)) != 0 || UNDER(stolen) == 0);
#if !defined(DAMAGE) && !defined(APART) && !defined(RESTORE)
  promise(key_has_its_half, (living & ~files) == 0)
#endif
}

mtype = { look, number, late, remove, write, offer, close, heldUp, read, prepare, commit, failed, present, noted, tend, kill, hold, store, unheard,
  cut, before, retired, nextDay };
#ifdef TRACE
byte dies = FIRST_KILL;  /* The step before which a counter is killed next: or walks would seldom come to the later ones. */
#define MAY_BE_KILLED(step) (dies == step)
#define STATE(k) (((living >> k) & 1) + ((open >> k) & 1))
#define HALF(k) ((files >> k) & 1)
/*
 * Who did what, and all that then is: of each key whether it has no row, is closed or open, how many slips wait under it, and whether
 * its private half is there; and how many nights are noted as held.
 */
#define TELL(step, a, b) printf("@ %d %e %d %d keys %d %d %d %d %d waiting %d %d %d %d %d halves %d %d %d %d %d published %d claimed %d noted %d\n", \
  _pid, step, a, b, STATE(1), STATE(2), STATE(3), STATE(4), STATE(5), COUNT(lies[1]), COUNT(lies[2]), COUNT(lies[3]), \
  COUNT(lies[4]), COUNT(lies[5]), HALF(1), HALF(2), HALF(3), HALF(4), HALF(5), COUNT(published), COUNT(ids), HELD)
#define IS_OVER (openedOn == day)
#else
#define MAY_BE_KILLED(step) true
#define IS_OVER true
#define TELL(step, a, b) skip
#endif

#define ME (_pid + 1)
#define KILL(step) atomic { MAY_BE_KILLED(step) -> killed(); forget(); TELL(kill, 0, 0); goto end_look }

inline killed() {
#ifdef TRACE
  dies = (dies == 1 -> 9 : dies - 1);
#endif
  lock = (lock == ME -> 0 : lock)
}

#ifdef RESTORE
#define BUSY(is) isBusy = is
#else
#define BUSY(is) skip
#endif

inline forget() { BUSY(false); seen = 0; today = 0; night = 0; following = 0; mine = 0; opened = 0; group = 0 }

/* Half of what lies under the keys: a box is read in pages. */
inline readPage(page) { opened = opened | (UNDER(mine) & (page)) }

/* The draw is secret: a group that has its least size is opened, or waits. All of it, or nothing. */
inline decide() {
  if
#ifdef COUNT_PUBLISHED
  :: COUNT((opened | published) & PLACE) >= K -> group = opened & PLACE
#else
  :: COUNT(opened & PLACE) >= K -> group = opened & PLACE
#endif
#ifdef TRACE
  :: else -> group = 0
#else
  :: group = 0
#endif
  fi
}

inline publish() {
  promise(grows_by_k, COUNT((published | group) & PLACE) == COUNT(published & PLACE) ||
    COUNT((published | group) & PLACE) >= COUNT(published & PLACE) + K);
  promise(one_look_a_day, openedOn < today);
  published = published | group;
#ifdef RESTORE
  promise(told_once, (group & told) == 0);
  told = told | group
#endif
}

/* A statement takes slips out of the box. A thief of the disk sees which ones left together. */
inline leave(slips, keys) {
  promise(all_leave_at_once, (slips) == UNDER(keys));
  for (at : 1 .. KEYS) { lies[at] = lies[at] & ~(((keys >> at) & 1) * (slips)) }
}

active [COUNTERS] proctype counter() {
  byte seen, today, night, following, mine, opened, group;

end_look:
  if
#ifdef SAME_DAY
  :: atomic { lock == 0 && IS_OURS && nights < DAYS -> seen = nights; today = day; BUSY(true); TELL(look, 0, 0) }
#else
  :: atomic { lock == 0 && IS_OURS && openedOn < day -> seen = nights; today = day; BUSY(true); TELL(look, 0, 0) }
#endif
  /* The folder is looked after. Whoever committed a night may have been killed before its note. */
#ifndef APART
  :: atomic { lock == 0 && (IS_UNNOTED || (files & UPTO(HELD) & ~living) != 0) ->
       note = (IS_UNNOTED -> note + 1 : note);
       TEND(UPTO(HELD) & ~living);
       TELL(tend, 0, 0);
       goto end_look
     }
#endif
#ifdef DAMAGE
  /* A key that cannot be read takes no more, and there is one for the votes that come. Where nothing waits under it, it goes. */
  :: atomic { lock == 0 && (open & ~(FILES)) != 0 && newest < KEYS && !away && IS_FREE(newest) ->
       if
       :: (FILES & KEY(newest)) == 0 -> newest++; WRITE(newest); living = living | KEY(newest); open = open | KEY(newest)
       :: else
       fi;
       open = open & FILES;
       for (at : 1 .. KEYS) { living = (lies[at] == 0 && (FILES & KEY(at)) == 0 -> living & ~KEY(at) : living) };
       judge();
       goto end_look
     }
#endif
#ifdef RESTORE
  /* A key whose night was held, as only the note knows, takes no more, and there is one for the votes that come. */
  :: atomic { lock == 0 && HELD > nights && newest <= HELD && HELD < KEYS && IS_FREE(HELD) ->
       newest = HELD + 1; WRITE(newest); living = living | KEY(newest); open = (open | KEY(newest)) & ~UPTO(HELD);
       judge();
       goto end_look
     }
#endif
  fi;

  /* Which night. Of a database that was taken back nothing is opened. */
  if
#ifdef HELD_UNASKED
  :: atomic { true -> night = seen + 1; TELL(number, 0, night) }
#else
#ifdef STALE_NIGHT
  :: atomic { HELD <= seen -> night = seen + 1; TELL(number, 0, night) }
  :: atomic { HELD > seen -> promise(taken_back, isBack); forget(); goto end_look }
#else
  :: atomic { lock == 0 ->
       if
       :: nights != seen -> forget(); TELL(late, 0, 0); goto end_look
       :: nights == seen && HELD > nights -> promise(taken_back, isBack); forget(); goto end_look
       :: nights == seen && HELD <= nights -> night = seen + 1; TELL(number, 0, night)
       fi
     }
#endif
#endif
  :: KILL(1)
  fi;

  /* The next key: its private half in the folder first, then its row. */
  if
  :: atomic { lock == 0 ->
       following = night + 1;
       following = (nights + 1 > following -> nights + 1 : following);
       following = (HELD + 1 > following -> HELD + 1 : following);
       if
       :: (FILES & KEY(newest)) && newest >= following -> following = newest; TELL(offer, 0, following); goto closing
       :: else -> following = (newest + 1 > following -> newest + 1 : following)
       fi;
       if
       :: following > KEYS -> forget(); goto end_look
       :: following <= KEYS && away -> goto presentKey
       :: following <= KEYS && !away -> lock = ME
       fi;
#ifdef ROW_FIRST
       living = living | KEY(following); open = open | KEY(following); newest = following; lock = 0; judge();
#else
       WRITE(following);
#endif
       TELL(write, 0, following)
     }
  :: KILL(2)
  fi;
  if
#ifdef ROW_FIRST
  :: atomic { true -> WRITE(following) }
#else
  :: atomic { true -> living = living | KEY(following); open = open | KEY(following); newest = following; lock = 0; judge();
       TELL(offer, 0, following) }
#endif
  :: KILL(3)
  fi;

closing:
  /* A slip on its way holds its key until it is stored; after two seconds the counter gives up until the next look. */
  if
#ifdef NO_WAIT
  :: atomic { lock == 0 -> open = open & ~UPTO(night); TELL(close, 0, night) }
#else
  :: atomic { lock == 0 && IS_FREE(night) -> open = open & ~UPTO(night); TELL(close, 0, night) }
  :: atomic { lock == 0 && !IS_FREE(night) -> forget(); TELL(heldUp, 0, 0); goto end_look }
#endif
  :: KILL(4)
  fi;

  /* Keys that are not at hand, and what lies under them, are left alone. */
  if
  :: atomic { true -> mine = living & FILES & UPTO(night); readPage(5);
#ifdef EARLY_DELETE
       for (at : 1 .. KEYS) { lies[at] = lies[at] & ~(((mine >> at) & 1) * 15) }
#endif
     }
  :: KILL(5)
  fi;
  if
  :: atomic { true -> readPage(10); TELL(read, COUNT(opened), mine) }
  :: KILL(5)
  fi;

  /* The transaction begins: whoever comes second sees that the night was held. */
  if
  :: atomic { lock == 0 ->
       if
#ifdef NIGHT_TWICE
       :: true
#elif defined(LOOKED_MEANWHILE) || defined(SAME_DAY)
       :: nights == seen
#else
       :: nights == seen && openedOn < today
#endif
#ifndef NIGHT_TWICE
       :: else -> forget(); TELL(late, 0, 0); goto end_look
#endif
       fi;
       lock = ME;
#ifdef HELD_EARLY
       note = 2 * night + 1;
#else
       note = 2 * night;
#endif
       TELL(prepare, 0, night)
     }
  :: KILL(6)
  fi;
  if
  :: atomic { true ->
       decide();
#ifndef EARLY_DELETE
       /* A slip came or went, or the foreign key refuses: then nothing of it stands. */
       if
       :: COUNT(UNDER(mine)) != COUNT(opened) || ((opened & ~group) != 0 && (living & KEY(following)) == 0) ->
          lock = 0; forget(); TELL(failed, 0, 0); goto end_look
       :: else
       fi;
#endif
       publish();
#ifdef BY_GROUP
       if :: group != 0 -> leave(group, mine) :: else fi;
       leave(opened & ~group, mine);
#elif defined(EARLY_DELETE)
       skip;
#else
       leave(opened, mine);
#endif
#ifdef SAME_KEY
       following = night;
#endif
#ifndef OUTSIDE
       lies[following] = lies[following] | (opened & ~group & ~(REFUSED));
#endif
#ifdef OTHERS_KEY
       living = living & ~UPTO(night);
#elif !defined(SAME_KEY)
       living = living & ~mine;
#endif
#ifdef TWO_KEYS
       for (at : 0 .. 3) { inner[at] = ((opened >> at) & 1 -> 0 : inner[at]) }
#endif
       nights = night; openedOn = today; lock = 0;
#ifndef OUTSIDE
       judge();
#endif
       TELL(commit, COUNT(group), following)
     }
  :: KILL(7)
  fi;
#ifdef OUTSIDE
  if
  :: atomic { true -> lies[following] = lies[following] | (opened & ~group); judge() }
  :: KILL(7)
  fi;
#endif

  /* The note, not over a later one: another counter may have held the next night meanwhile. Then the private halves go. */
  if
#ifdef NOTE_BACK
  :: atomic { lock == 0 -> promise(nights_never_go_back, HELD <= night); note = 2 * night + 1; TELL(noted, 0, HELD) }
#else
  :: atomic { lock == 0 && nights == night -> promise(nights_never_go_back, HELD <= night); note = 2 * night + 1; TELL(noted, 0, HELD) }
  :: atomic { lock == 0 && nights != night -> TELL(noted, 0, HELD) }
#endif
  :: KILL(8)
  fi;
  if
  :: atomic { true -> TEND(mine & ~living); forget(); TELL(remove, 0, 0) }
  :: KILL(9)
  fi;
#ifdef IDS_APART
  if
  :: atomic { true -> opened = ids; ids = 0 }
  :: KILL(9)
  fi;
  if
  :: atomic { true -> ids = ids | opened; forget(); judge() }
  :: KILL(9)
  fi;
#endif
  goto end_look;

presentKey:
  /* Nothing can be written: whole groups leave, alone, and the key that is there goes on (see docs/anonymity.md). */
  if
  :: atomic { true -> night = seen + 1; mine = living & FILES & UPTO(night); readPage(5) }
  :: KILL(5)
  fi;
  if
  :: atomic { true -> readPage(10) }
  :: KILL(5)
  fi;
  if
  :: atomic { lock == 0 ->
       if
       :: nights != seen || openedOn >= today
       :: else ->
          decide();
          if
          :: (UNDER(mine) & group) != group
          :: else ->
             publish();
             for (at : 1 .. KEYS) { lies[at] = lies[at] & ~(((mine >> at) & 1) * group) };
             openedOn = today;
             judge()
          fi
       fi;
       TELL(present, COUNT(group), 0);
       forget();
       goto end_look
     }
  :: KILL(6)
  fi
}

#define BROUGHT brought[_pid - COUNTERS]
#define UNDER_KEY held[_pid - COUNTERS]

inline claim() {
  if
  :: (ids & BROUGHT) == 0 ->
     ids = ids | BROUGHT;
     lies[UNDER_KEY] = lies[UNDER_KEY] | BROUGHT;
#ifdef TWO_KEYS
     inner[(BROUGHT == 8 -> 3 : BROUGHT / 2)] = 1;
#endif
  :: else
  fi
}

/*
 * A phone sends a slip, sealed under any key that was ever offered: its page may be of any age, and so may an API process's idea of
 * the present key. Where it hears nothing it sends the same slip again; where the key is closed it learns the present one.
 */
active [LANES] proctype lane() {
  byte slip, key;

end_idle:
  atomic {
    /* Slips of a place are alike: they are begun in their order. */
    if
    :: !(acknowledged & 1) -> slip = 1
    :: !(acknowledged & 2) && ((ids | ON_THE_WAY) & 1) -> slip = 2
#if PLACE == 7
    :: !(acknowledged & 4) && ((ids | ON_THE_WAY) & 2) -> slip = 4
#endif
#if QUIET == 8
    :: !(acknowledged & QUIET) -> slip = QUIET
#endif
    fi;
    if
    :: key = 1
    :: newest >= 2 -> key = 2
    :: newest >= 3 -> key = 3
    :: newest >= 4 -> key = 4
    :: newest >= 5 -> key = 5
    fi;
    if
    :: (open & KEY(key)) != 0 -> BROUGHT = slip; UNDER_KEY = key;
#ifdef HEARD_EARLY
       acknowledged = acknowledged | slip; judge();
#endif
       TELL(hold, slip, key)
    :: (open & KEY(key)) == 0 && (ids & slip) != 0 -> acknowledged = acknowledged | slip; judge(); TELL(before, slip, key);
       slip = 0; key = 0; goto end_idle
    :: (open & KEY(key)) == 0 && (ids & slip) == 0 ->
#ifdef CLAIM_RETIRED
       ids = ids | slip; judge();
#endif
       TELL(retired, slip, key); slip = 0; key = 0; goto end_idle
    fi;
    slip = 0; key = 0
  };
  atomic {
    if
    :: true -> claim(); acknowledged = acknowledged | BROUGHT; judge(); TELL(store, BROUGHT, UNDER_KEY)
    :: true -> claim(); judge(); TELL(unheard, BROUGHT, UNDER_KEY)
    :: true -> TELL(cut, BROUGHT, UNDER_KEY)
    fi;
    BROUGHT = 0; UNDER_KEY = 0
  };
  goto end_idle
}

active proctype clock() {
end_day:
  do
  :: atomic { day < DAYS && IS_OVER -> day++; TELL(nextDay, 0, day) }
  od
}

#if defined(AWAY) || defined(DAMAGE)
active proctype disk() {
end_disk:
  do
#ifdef AWAY
  :: atomic { !away -> away = true }
  :: atomic { away -> away = false }
#endif
#ifdef DAMAGE
  :: atomic { !wasDamaged -> damaged = files; wasDamaged = true }
  :: atomic { damaged != 0 -> damaged = 0 }
#endif
  od
}
#endif

#ifdef RESTORE
/*
 * Somebody brings a copy of the database back, and gives up what waits under keys whose nights were held. Not between a commit and its
 * note: a night whose commit was taken back cannot be told from one that was never held. A slip that the copy does not know is a new
 * one when it is sent again.
 */
active proctype operator() {
end_operator:
  do
  :: atomic { !isSaved && lock == 0 ->
       savedLiving = living; savedOpen = open; savedNewest = newest; savedIds = ids; savedPublished = published;
       savedNights = nights; savedOpenedOn = openedOn;
       for (at : 1 .. KEYS) { savedLies[at] = lies[at] };
       isSaved = true
     }
  :: atomic { isSaved && !isBack && !isBusy && ON_THE_WAY == 0 && HELD >= nights ->
       living = savedLiving; open = savedOpen; newest = savedNewest; ids = savedIds; published = savedPublished;
       nights = savedNights; openedOn = savedOpenedOn; acknowledged = acknowledged & ids; told = told & ids;
       for (at : 1 .. KEYS) { lies[at] = savedLies[at]; savedLies[at] = 0 };
       savedLiving = 0; savedOpen = 0; savedNewest = 0; savedIds = 0; savedPublished = 0; savedNights = 0; savedOpenedOn = 0;
       isBack = true;
       judge()
     }
  /* While a vote holds such a key, its foreign key refuses. Then the database knows of the nights that were held. */
  :: atomic { isBack && lock == 0 && IS_FREE(HELD) && nights < HELD && newest > HELD ->
       givenUp = givenUp | UNDER(UPTO(HELD) & living);
       for (at : 1 .. KEYS) { lies[at] = (at <= HELD -> 0 : lies[at]) };
       living = living & ~UPTO(HELD);
       open = open & living;
       nights = HELD;
       judge()
     }
  od
}
#endif

#ifdef THIEF
active proctype thief() {
end_thief:
  atomic { stolen == 0 -> stolen = files }
}
#endif
