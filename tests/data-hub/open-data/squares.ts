/** The 100 km squares of Great Britain that OpenData is cut into (FACTS §9). */
export const SQUARES = (
  'HP HT HU HW HX HY HZ NA NB NC ND NF NG NH NJ NK NL NM NN NO NR NS NT NU NW NX NY NZ OV SC SD SE SH SJ SK SM SN ' +
  'SO SP SR SS ST SU SV SW SX SY SZ TA TF TG TL TM TQ TR TV'
).split(' ');

/** Those with land nearly everywhere: 25, each of 400 tiles of 5 km, make 10,000. */
export const INLAND = 'NC NH NJ NN NO NS NT NX NY NZ SD SE SH SJ SK SN SO SP SS ST SU SX TF TL TQ'.split(' ');
