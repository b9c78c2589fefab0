// Passwords of twelve characters and more that leaked so often that whoever guesses has them on a list: those of the lists of zxcvbn
// (Dropbox) and zxcvbn-ts, both MIT, that are made of no common words. Small letters: they are compared so.

/** Each taken as one word, as those of password-words.ts are. */
export const KNOWN_PASSWORDS: readonly string[] = `
  01telemike01 050605rostik 123123qweqwe 123321qweewq 123ewqasdcxz 123qwe123qwe 123qwe456rty 123qweasdzxc 12qw34er56ty
  1a2a3a4a5a6a 1a2s3d4f5g6h 1q2w3e4r5t6y 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qaz2wsx3edc4rfv 1qazxsw23edc 1qazxsw23edcvfr4
  23176djivanfros 23wkoa0fp78dk 32615948worms 41d8cd98f00b 59382113kevinp 89semtsriuty a1s2d3f4g5h6 aksjdlasdakj89879
  alpha135792468 amadeusptfcor andrewjackie antananarivu anytimetoday asd123asd123 auckland2010 avrillavigne badiman28200
  bhrh0h2oof6xbqjeh blacksonblon bltynbabrfwbz boy4u2ownnyc bpgjldsgjldthnf bullnuts2003 businessbabe cheeseburger chesterfield
  chickenwing101 christopher1 civilization cjdthitycndj combat123654 configuratio construction contortionist corperfmonsy
  cosmopolitan counterstrike devilmaycry4 digitalprodu dkflbvbhjdbx dkflbvbhjdyf domainlock2005 edwardcullen entertainment
  fatima753357 finalfantasy findaupair007 fkmnthyfnbdf fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf flvbybcnhfnjh foreveryoung
  frederiksberg fucktheworld fuckyoubitch fynfyfyfhbde gfhfktkjuhfv gfhjkmgfhjkm ghbdtnghbdtn ghbdtnrfrltkf ghhh47hj7649
  ghjatccbjyfk ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj ghjcnjqgfhjkm ghjcnjrdfibyj ghjnbdjcnjzybt ghtdtlvtldtl gjkysqgbpltw
  greenlantern gthtrfnbgjkt gtnhjpfdjlcr hd764nw5d7e1vb1 hd764nw5d7e1vbv hedimaptfcor iampurehaha2 iloveboobies ilovemyfamily
  ingodwetrust installdevic installsqlst intelligence international ipo54tj45uy856 iseedeadpeople jamesbond007 josephphone7
  justinbieber ktjynsq40147 leavemealone lhbjkjubz2957704 lytdybrbdfvgbhf lytghjgtnhjdcr mailcreated5240 maprchem56458
  marinamarina massimiliano masterbaiting masterbating masturbation maurolarastefy mevefalkcakk michaeljackson minecraft123
  minnesota_hp momsanaladventure morganstanley mortalkombat motherfucker msoracle32re msorcloledbr nastyanastya ne_e_pod_chehyl
  necronomicon needforspeed nemvxyheqdd5oqxyxyzi networkingpe newproject2004 nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123
  nhfycajhvths nick1234-rem936 nightcrawler nondriversig ntktdbpjh1994 olcrackmaster ontheoutside paraklast1974 passwordassword
  passwordstandard peanutbutter pfqwtd27121988 philadelphia playstation2 playstation3 polniypizdec0211 polniypizdec1102
  polniypizdec110211 pornographic professional ptybnxtvgbjy punksnotdead q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8
  q1w2e3r4t5y6u7i8o9p0 qawsedrftgyh qazwsxedcrfvtgb qazxswedc123 qazxswedcvfr qwaszxerdfcv qwe123qwe123 qweasdzxc123 qwertyytrewq
  residentevil rfnthbyf1988 ronaldinho10 sanfrancisco satisfaction scandinavian schoolgirlie sdicmt7seytn seemnemaailm
  sojdlg123aljg sonnenschein sonyericsson specialinsta stickdaddy77 stinkyfinger stratocaster supernatural systemofadown
  thecakeisalie ticketmaster transformers unbelievable vanyarespekt vfhbyfvfhbyf vfrcbvvfrcbv vfvfvskfhfve vladimirovna
  warhammer40k wazzkaprivet websolutions websolutionssu webuivalidat weihnachtsbau weihnachtsbaum whosyourdaddy xxxp455w0rd5
  z1x2c3v4b5n6 z1x2c3v4b5n6m7 zaq12wsxcde3 zaq1xsw2cde3 zaqwsxcderfv zcfvfzkexifz zqjphsyf6ctifgu zxcasdqwe123 zxcvbnmmnbvcxz
`
  .trim()
  .split(/\s+/);
